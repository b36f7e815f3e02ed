import meetings.enums
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0005_confidence'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='article',
            name='article_state_known',
        ),
        migrations.AlterField(
            model_name='article',
            name='state',
            field=models.CharField(choices=[('new', 'new'), ('claimed', 'claimed'), ('done', 'done'), ('failed', 'failed'), ('needs_date', 'needs date'), ('other_language', 'other language'), ('duplicate', 'duplicate'), ('by_hand', 'by hand')], default=meetings.enums.ArticleState['NEW'], max_length=16),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['new', 'claimed', 'done', 'failed', 'needs_date', 'other_language', 'duplicate', 'by_hand']), ('state__isnull', True), _connector='OR'), name='article_state_known'),
        ),
    ]
