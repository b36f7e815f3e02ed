from typing import Any

from django.conf import settings
from django.db import migrations, models

import meetings.enums
from meetings.domain.spelling import spelling_key

KEYED = (("ReportParticipant", "folded", "spelling"), ("Statement", "speaker_folded", "speaker_spelling"))


def fill(apps: Any, _: Any) -> None:
    """Give names and mentions their keys. What that links is linked when articles are read again."""
    names = apps.get_model("meetings", "ActorName")
    rows = list(names.objects.exclude(folded=""))
    for row in rows:
        words = row.folded.split()
        row.first, row.last = spelling_key(words[0]), spelling_key(words[-1])
    names.objects.bulk_update(rows, ["first", "last"], batch_size=500)
    for model, folded, key in KEYED:
        objects = apps.get_model("meetings", model).objects
        for words in set(objects.exclude(**{folded: ""}).order_by().values_list(folded, flat=True)):
            objects.filter(**{folded: words}).update(**{key: spelling_key(words)})


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0011_fallen_meetings'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OpenName',
            fields=[
            ],
            options={
                'verbose_name': 'unresolved name',
                'verbose_name_plural': 'unresolved names',
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('meetings.reportparticipant',),
        ),
        migrations.RemoveConstraint(
            model_name='decision',
            name='decision_kind_known',
        ),
        migrations.RemoveConstraint(
            model_name='decision',
            name='decision_names_its_two',
        ),
        migrations.AddField(
            model_name='decision',
            name='folded',
            field=models.CharField(blank=True, editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='decision',
            name='name',
            field=models.CharField(blank=True, help_text='as reports have it', max_length=200),
        ),
        migrations.AddField(
            model_name='decision',
            name='party',
            field=models.CharField(blank=True, help_text='whom the name speaks for: ISO code or short name', max_length=40),
        ),
        migrations.AddField(
            model_name='historicaldecision',
            name='folded',
            field=models.CharField(blank=True, editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicaldecision',
            name='name',
            field=models.CharField(blank=True, help_text='as reports have it', max_length=200),
        ),
        migrations.AddField(
            model_name='historicaldecision',
            name='party',
            field=models.CharField(blank=True, help_text='whom the name speaks for: ISO code or short name', max_length=40),
        ),
        migrations.AddField(
            model_name='reportparticipant',
            name='spelling',
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='statement',
            name='speaker_spelling',
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=200),
        ),
        migrations.AlterField(
            model_name='decision',
            name='kind',
            field=models.CharField(choices=[('same_meeting', 'same meeting'), ('not_same_meeting', 'not same meeting'), ('same_actor', 'same actor'), ('not_same_actor', 'not same actor'), ('no_meeting', 'no meeting'), ('names_actor', 'names actor'), ('names_nobody', 'names nobody')], max_length=20),
        ),
        migrations.AlterField(
            model_name='historicaldecision',
            name='kind',
            field=models.CharField(choices=[('same_meeting', 'same meeting'), ('not_same_meeting', 'not same meeting'), ('same_actor', 'same actor'), ('not_same_actor', 'not same actor'), ('no_meeting', 'no meeting'), ('names_actor', 'names actor'), ('names_nobody', 'names nobody')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['same_meeting', 'not_same_meeting', 'same_actor', 'not_same_actor', 'no_meeting', 'names_actor', 'names_nobody']), ('kind__isnull', True), _connector='OR'), name='decision_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('kind__in', [meetings.enums.DecisionKind['SAME_MEETING'], meetings.enums.DecisionKind['NOT_SAME_MEETING']]), ('other_actor__isnull', True), ('other_report__isnull', False), ('report__isnull', False)), models.Q(('actor__isnull', False), ('kind__in', [meetings.enums.DecisionKind['SAME_ACTOR'], meetings.enums.DecisionKind['NOT_SAME_ACTOR']]), ('other_actor__isnull', False), ('other_report__isnull', True), ('report__isnull', True)), models.Q(('actor__isnull', True), ('kind', meetings.enums.DecisionKind['NO_MEETING']), ('other_actor__isnull', True), ('other_report__isnull', True), ('report__isnull', False)), models.Q(('actor__isnull', False), ('kind', meetings.enums.DecisionKind['NAMES_ACTOR']), ('other_actor__isnull', True), ('other_report__isnull', True), ('report__isnull', True)), models.Q(('actor__isnull', True), ('kind', meetings.enums.DecisionKind['NAMES_NOBODY']), ('other_actor__isnull', True), ('other_report__isnull', True), ('report__isnull', True)), _connector='OR'), name='decision_names_its_two'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', [meetings.enums.DecisionKind['NAMES_ACTOR'], meetings.enums.DecisionKind['NAMES_NOBODY']]), ('folded', ''), _connector='XOR'), name='decision_of_a_name'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at__isnull', True), models.Q(('folded', ''), _negated=True)), fields=('folded', 'party'), name='decision_name_in_force'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
