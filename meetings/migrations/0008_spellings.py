from typing import Any

from django.db import migrations, models

from meetings.domain.spelling import spelling_key


def fill(apps: Any, _: Any) -> None:
    """Give the names that are there their keys. Who stands for whom follows when articles are read again."""
    names = apps.get_model("meetings", "ActorName")
    rows = list(names.objects.all())
    for row in rows:
        row.spelling = spelling_key(row.folded)
    names.objects.bulk_update(rows, ["spelling"], batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ("meetings", "0007_revisions"),
    ]

    operations = [
        migrations.AddField(
            model_name="actorname",
            name="spelling",
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=200),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
