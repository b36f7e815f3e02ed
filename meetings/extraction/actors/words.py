"""The words by which names, titles and callings are told apart. Folded: lower case, no accents, no full stops."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MALE = _set("mr sir lord king prince monsieur herr shri pope emir sultan sheikh shaikh cardinal father")
FEMALE = _set("mrs ms miss dame lady baroness queen princess madame madam mme smt frau sheikha duchess")
RANKS = _set(
    """general gen admiral adm colonel col major maj captain capt brigadier brig marshal lieutenant lt sergeant
    commodore commander cmdr vice air chief"""
)
HONORIFICS = (
    MALE
    | FEMALE
    | _set(
        """dr prof professor rev reverend archbishop bishop ayatollah hojatoleslam imam mullah hon honourable honorable
        rt right excellency he h.e hrh h.r.h hm majesty highness his her excellencies datuk dato tan sri tun haji tengku
        smt. mx mawlawi maulana mawlana ratu adi hajj hajji mufti sayyid pandit swami doctor engineer eng amb"""
    )
)
# Honorifics that stand before a given name alone: "Sir Keir", "Sheikh Mohammed", "King Charles".
GIVEN_TITLES = _set(
    """sir dame lord king queen prince princess pope emir sultan sheikh sheikha shaikh amir mullah ayatollah crown
    datuk tan sri tengku"""
)
BRITISH = _set("sir dame lord lady baroness")
INDIAN = _set("shri smt")

# Titles before a name that the gazetteer of offices does not hold, since they tell no level.
BARE_TITLES = _set(
    """director commissioner counselor counsellor representative deputy member councillor councilor president-elect
    delegate congressman congresswoman justice judge mayor analyst professor coordinator
    co-ordinator strongman chieftain warlord tycoon billionaire businessman lawyer activist dissident candidate"""
)
PERSONAL = RANKS | BARE_TITLES  # before a name, where written with a capital
TITLES = HONORIFICS | PERSONAL

PARTICLES = _set("bin bint ibn abu al el de da dos das do del della di du van von der den dem ter ten la le ul ur y e")
SUFFIXES = _set("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii")

# Family name first, so that the first word alone is how a text goes on: "Wang Yi … Mr Wang".
FAMILY_FIRST = _set(
    """wang li liu chen yang zhang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
    feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong
    tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan lei
    qian hui dou xi wen qi lee kim park choi jung kang cho yoon jang lim shin kwon hwang ahn song ryu hong moon bae
    baek nam noh roh ri rhee pak chung ban yi ko oh han nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong
    ly truong abe kishida aso suga hayashi motegi kono ishiba iwaya takaichi kamikawa hatoyama noda kan fukuda koizumi
    tsai lai kuo joe koh hun hor prak sok"""
)
# Words that no name of a person holds: a run of capitals with one of them is some other thing.
NOT_NAMES = _set(
    """ministry ministries minister ministers council committee commission parliament congress senate party coalition
    street palace house hall court agreement accord accords treaty pact deal protocol convention charter summit
    conference forum meeting talks dialogue university institute institution academy college school center centre
    foundation society association federation union league alliance organisation organization agency office department
    bureau embassy consulate secretariat directorate authority administration government cabinet staff corps command
    army navy air force forces guard guards brigade battalion regiment squadron fleet troops police
    sea ocean river lake strait straits gulf bay island islands peninsula mountain mountains desert valley coast
    airport airbase base port harbour harbor square bridge tower towers plaza avenue road airlines airways
    region province district county state states republic kingdom emirate territory city town village strip
    times post news tv radio television daily herald tribune guardian telegraph mirror gazette journal magazine press
    agence wire chronicle today weekly online media broadcasting
    bank fund group company corp corporation inc ltd plc llc holdings capital partners brothers sachs industries motors
    oil gas energy steel pipeline stream refinery plant reactor nuclear
    process initiative project programme program plan act bill law resolution declaration statement communique
    hospital hotel stadium club church mosque cathedral temple museum library theatre theater gallery prison
    movement front militia liberation army resistance network militants
    day week month year war peace world cup games olympics prize award
    international national united nations european african american asian arab eastern western northern southern
    joint special general foreign defense defence security affairs trade finance interior
    one dome shield missile missiles jet jets frigate destroyer submarine carrier uss hms ss
    photo pool file image images getty reuters afp ap pa epa xinhua tass interfax anadolu bloomberg cnn bbc
    twitter facebook telegram whatsapp instagram youtube google microsoft apple tesla starlink spacex tiktok
    covid covid-19 brexit christmas easter ramadan eid hanukkah thanksgiving
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december spring summer autumn
    north south east west middle central
    dinner lunch luncheon breakfast banquet reception
    leaders officials readout call background briefing question answer read more
    kwanza umoja schloss palazzo villa chateau castle zoom
    ukrainian russian turkish iranian israeli chinese islamic jewish christian muslim
    bundeswehr bundestag duma verkhovna rada knesset politburo kremlin pentagon
    boeing airbus gazprom naftogaz rosatom lukoil huawei aramco nord novichok patriot himars iskander shahed hormuz
    donbas donbass crimea sahel maghreb levant balkans caucasus
    """
)
# One word tagged as a person that is none.
NEVER_ALONE = NOT_NAMES | _set(
    """jr sr ii iii thanks dear god allah jesus brexit nazi nazis asean no no10 obamacare trumpism putinism ms mr
    secretary president chancellor king queen prince pope ambassador excellency majesty deputy director spokesperson
    spokesman counselor counsellor senator governor general admiral colonel captain minister prime mister sir madam
    pm fm dpm eam gmt utc and or but the a an in on at by with from to for of"""
)
# What belongs to somebody, or acts in their name, told by their name before it: "the Biden administration".
POSSESSED = _set(
    """administration government cabinet team camp campaign regime presidency doctrine plan era family allies ally
    supporters loyalists officials aides foundation institute center centre tower proposal policy visit trip speech
    summit meeting call talks deal agreement pact accord cabinet-level transition"""
)
AFTER_NAMES = _set("administration government tower foundation doctrine regime camp era family plan")

# Callings of those who write, photograph or comment, and are never at the table.
COMMENTATORS = _set(
    """analyst analysts professor fellow researcher expert scholar lecturer historian economist columnist commentator
    author journalist reporter correspondent photographer editor academic strategist pollster scientist pundit anchor
    broadcaster presenter blogger novelist"""
)
THINK_TANKS = _set(
    """institute university center centre college foundation think-tank thinktank tank school carnegie brookings rand
    chatham crisis rusi csis ecfr council consultancy magazine newspaper"""
)
HOUSES = _set(
    """reuters afp ap pa epa bbc cnn cbs nbc abc itv sky guardian times bloomberg politico axios npr pbs voa rfe/rl
    getty xinhua tass kyodo yonhap anadolu dpa ansa efe telegraph ft msnbc euronews jazeera haaretz afpphoto
    channel pool handout ukrinform interfax"""
)
REPORTING = _set("reporting writes reports photo photograph picture photos credit byline editing contributed")
# Verbs whose subject speaks.
SPEAKING = _set(
    """say tell add note announce warn argue insist urge stress reiterate report explain claim declare state reply
    answer write recall concede admit confirm complain joke promise predict suggest acknowledge assert affirm
    remark observe"""
)
# Countries whose names people bear.
BORNE = _set("jordan georgia chad israel india kenya cuba")
# What offices are for: "Under Secretary for Democracy and Human Rights X".
FIELDS = _set(
    """rights democracy affairs security trade growth energy environment resources diplomacy management labor labour
    migration development cooperation policy commission strategy operations intelligence relations europe eurasia africa
    asia americas pacific enlargement neighbourhood neighborhood technology innovation industry enterprises economy
    finance budget climate agriculture fisheries transport mobility tourism education culture health science equality
    disarmament peacebuilding reconstruction planning investment investments infrastructure"""
)
# What headlines say that people do, which a line in capitals does not let tell from names.
HEADLINE_VERBS = _set(
    """meets visits hosts receives calls phones arrives leaves lands travels flies heads tells says urges warns vows
    backs slams rejects accepts signs welcomes greets joins opens holds seeks wants plans invites addresses discusses
    speaks talks thanks resigns wins loses returns attends offers agrees sees makes takes gives begins ends"""
)
