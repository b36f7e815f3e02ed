"""Weeks, weekends, months, seasons and years, of articles published on Wednesday, 12 March 2025 unless they say so."""

from datetime import date

from tests.extraction.dates.group import told

MONDAY, FRIDAY, SATURDAY, SUNDAY = (date(2025, 3, day) for day in (10, 14, 15, 16))

PERIODS = (
    # weeks
    told("2025-03-10..2025-03-16 week", "The envoys will meet [this week].", "The envoys met [this week]."),
    told("2025-03-17..2025-03-23 week", "The envoys will meet [next week].", "[Next week]’s summit will be the third."),
    told("2025-03-03..2025-03-09 week", "The envoys met [last week].", "The king was ill [last week]."),
    told(
        "2025-03-12..2025-03-16 week", "The envoys will meet [later this week].", "They will meet [later in the week]."
    ),
    told("2025-03-10..2025-03-12 week", "The envoys met [earlier this week].", "They met [earlier in the week]."),
    told(
        "2025-03-17..2025-03-19 week",
        "The envoys will meet [early next week].",
        "They meet at [the start of next week].",
    ),
    told("2025-03-20..2025-03-23 week", "The envoys will meet [late next week]."),
    told(
        "2025-03-12..2025-03-18 week",
        "The envoys will meet [in the coming days].",
        "They will meet [in the next few days].",
    ),
    told("2025-03-12..2025-03-18 week", "The envoys will meet [in the coming week]."),
    told(
        "2025-03-06..2025-03-12 week",
        "The envoys have met twice [in recent days].",
        "They met [over the past few days].",
    ),
    told(
        "2025-03-12..2025-03-25 week",
        "The envoys will meet [in the next two weeks].",
        "They will meet [within two weeks].",
    ),
    told(
        "2025-03-12..2025-04-08 month",
        "The envoys will meet [in the coming weeks].",
        "They will meet [over the next few weeks].",
    ),
    told("2025-03-03..2025-03-12 week", "The envoys have talked [since last week]."),
    # weekends
    told(
        "2025-03-08..2025-03-09",
        "The envoys met [over the weekend].",
        "The envoys met [during the weekend].",
        "The envoys met [last weekend].",
        "The envoys met [this past weekend].",
        "The envoys spoke at [the weekend].",
        "[Weekend] talks in Lisbon ended without a deal.",
    ),
    told(
        "2025-03-15..2025-03-16",
        "The envoys will meet [over the weekend].",
        "The envoys will meet [this weekend].",
        "The envoys will meet [this coming weekend].",
        "The envoys meet [this weekend].",
    ),
    told("2025-03-22..2025-03-23", "The envoys will meet [next weekend]."),
    told(
        "2025-03-15..2025-03-16",
        "The envoys met [over the weekend].",
        "The envoys will meet [this weekend].",
        on=SUNDAY,
    ),
    told("2025-03-08..2025-03-09", "The envoys met [last weekend].", on=SATURDAY),
    told("2025-03-08..2025-03-09", "The envoys met [this weekend].", "The envoys met [over the weekend].", on=MONDAY),
    told("2025-03-15..2025-03-16", "The envoys will meet [over the weekend].", on=FRIDAY),
    # months
    told(
        "2025-05-01..2025-05-31 month",
        "The leaders will meet [in May].",
        "The leaders will meet [in May 2025].",
        "The leaders will meet [in May of this year].",
        "The leaders will meet [next May].",
        "The leaders will meet no [earlier than May].",
        "A summit is planned [for May].",
        "[May’s] summit will be the third.",
    ),
    told("2025-12-01..2025-12-31 month", "The [December] summit will be the third.", "They will meet [in December]."),
    told("2024-12-01..2024-12-31 month", "The leaders met [in December].", "The leaders met [last December]."),
    told(
        "2024-05-01..2024-05-31 month",
        "The leaders met [in May last year].",
        "The leaders met [last May].",
        "They met [in May, 2024].",
    ),
    told("2025-05-01..2025-05-10 month", "They will meet in [early May].", "They will meet at [the beginning of May]."),
    told("2025-05-11..2025-05-20 month", "They will meet in [mid-May].", "They will meet in [the middle of May]."),
    told(
        "2025-05-21..2025-05-31 month",
        "They will meet in [late May].",
        "They will meet at [the end of May].",
        "They will meet in [late May 2025].",
    ),
    told("2025-05-21..2025-05-31 month", "They will meet at [end-May]."),
    told("2025-05-01..2025-05-15 month", "They will meet in [the first half of May]."),
    told("2025-05-16..2025-05-31 month", "They will meet in [the second half of May]."),
    told(
        "2025-06-16..2025-06-22 week",
        "They will meet in [the third week of June].",
        "They will meet in [the third week of June 2025].",
    ),
    told("2025-05-26..2025-06-01 week", "They will meet in [the last week of May]."),
    told("2025-06-02", "They will meet on [the first Monday in June]."),
    told("2025-11-27", "They will meet on [the last Thursday of November]."),
    told("2025-05-01", "They will meet on [the first day of May]."),
    told("2025-04-01..2025-05-31 month", "They will meet [in April and May].", "They will meet [in April or May]."),
    told(
        "2025-05-01..2025-07-31 month", "The talks will last [from May to July].", "Talks are planned [for May-July]."
    ),
    told("2025-01-01..2025-03-12 month", "They have talked [since January]."),
    told("2025-03-01..2025-03-31 month", "They will meet [this month].", "They will meet [in March]."),
    told("2025-04-01..2025-04-30 month", "They will meet [next month].", "[Next month]’s summit will be the third."),
    told("2025-02-01..2025-02-28 month", "They met [last month].", "They met [in February]."),
    told(
        "2025-03-12..2025-03-31 month",
        "They will meet [later this month].",
        "They will meet [by the end of the month].",
    ),
    told("2025-03-01..2025-03-12 month", "They met [earlier this month]."),
    told(
        "2025-04-21..2025-04-30 month",
        "They will meet [late next month].",
        "They will meet at [the end of next month].",
    ),
    told("2025-04-01..2025-04-10 month", "They will meet [early next month]."),
    # quarters, halves, seasons
    told(
        "2025-04-01..2025-06-30 month",
        "They will meet in [the second quarter of 2025].",
        "They will meet in [the second quarter of this year].",
        "They will meet in [Q2 2025].",
    ),
    told(
        "2026-01-01..2026-03-31 month",
        "They will meet in [the first quarter of next year].",
        "They will meet in [the first quarter of 2026].",
    ),
    told("2024-10-01..2024-12-31 month", "They met twice in [the past quarter]."),
    told("2025-07-01..2025-09-30 month", "They will meet [in the third quarter]."),
    told(
        "2025-07-01..2025-12-31 year",
        "They will meet in [the second half of the year].",
        "They will meet in [the second half of 2025].",
    ),
    told(
        "2025-06-01..2025-08-31 month",
        "They will meet [this summer].",
        "They will meet [in the summer of 2025].",
        "They will meet [in the summer].",
    ),
    told("2024-09-01..2024-11-30 month", "They met [last autumn].", "They met [in the autumn of 2024]."),
    told("2024-12-01..2025-02-28 month", "They met [last winter]."),
    # years
    told("2025-01-01..2025-12-31 year", "They will meet [this year].", "They will meet [in 2025]."),
    told("2026-01-01..2026-12-31 year", "They will meet [next year].", "They will meet [in 2026]."),
    told("2024-01-01..2024-12-31 year", "They met [last year].", "They met [in 2024]."),
    told(
        "2025-03-12..2025-12-31 year",
        "They will meet [later this year].",
        "They will meet [by the end of the year].",
        "They will meet [before the end of 2025].",
    ),
    told("2025-01-01..2025-03-12 year", "They met [earlier this year].", "They met [earlier in the year]."),
    told("2026-01-01..2026-04-30 year", "They will meet [early next year].", "They will meet in [early 2026]."),
    told("2026-05-01..2026-08-31 year", "They will meet in [mid-2026]."),
    told("2024-12-01..2024-12-31 month", "They met at [the end of 2024].", "They met at [the end of last year]."),
    told("2015-01-01..2025-03-12 year", "They have not met [since 2015]."),
    told("2015-01-01..2019-12-31 year", "They met often [from 2015 to 2019]."),
    # said in other words
    told("2025-03-12..2025-03-18 week", "They will meet [in the days ahead].", "They will meet [in the week ahead]."),
    told("2025-03-11..2025-03-12 week", "They spoke twice [in the past 24 hours]."),
    told("2025-03-12..2025-03-14 week", "They will meet [within the next 48 hours]."),
    told("2025-03-12..2025-04-01 month", "They will meet [in the next two or three weeks]."),
    told("2025-03-12..2025-04-10 month", "They will meet [within the next month]."),
    told("2025-03-24..2025-03-30 week", "They will gather [the week after next]."),
    told("2025-02-24..2025-03-02 week", "They met [the week before last]."),
    told("2025-03-08..2025-03-12", "They have been in Lisbon [since the weekend]."),
    told("2025-02-21..2025-03-10 month", "They met [in late February and early March]."),
    told("2025-03-12..2025-12-31 year", "They will meet [later in 2025]."),
    told("2025-03-12..2025-03-31 month", "They will meet [later in March]."),
    told("2025-03-31..2025-04-06 week", "They will meet in [the first week of April]."),
    told("2023-03-01..2023-03-31 month", "They met in June 2023 and [in March of the same year]."),
    told("2025-04-07..2025-04-13 week", "They will meet in [the week commencing 7 April]."),
)
