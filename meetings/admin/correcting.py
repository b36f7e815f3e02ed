"""A form whose fields are corrections: what the editor changed, and nothing else, becomes his word.

Each field carries the value that it showed in a hidden field, and what comes back is compared with that: a value that
the machine wrote while the form was open is no change of the editor's."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from meetings.admin.sentences import note
from meetings.models import Correction


def returning() -> forms.BooleanField:
    """The box by which a corrected field follows the reports again."""
    return forms.BooleanField(required=False, label="Return to what reports say")


def reason() -> forms.CharField:
    """Why the editor says so."""
    words = "Kept with every correction that you make here, such as the source that you know it from."
    return forms.CharField(required=False, max_length=500, help_text=words, widget=forms.TextInput(attrs={"size": 80}))


class CorrectingForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """`groups` names, for each field that can be corrected, the fields of the form that make its value up."""

    groups: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in (name for names in self.groups.values() for name in names):
            if name in self.fields:
                self.fields[name].show_hidden_initial = True
        for field, correction in self.in_force().items():
            if f"return_{field}" in self.fields:
                self.fields[f"return_{field}"].help_text = note(correction)

    def in_force(self) -> dict[str, Correction]:
        """The corrections that stand, by field."""
        raise NotImplementedError

    def value_of(self, field: str) -> Any:
        """What the form says of a field, as a correction takes it."""
        raise NotImplementedError

    def check(self, values: dict[str, Any]) -> None:
        """Raises ValidationError where the values cannot be."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """The fields that the editor changed, with his values."""
        return {field: self.value_of(field) for field, names in self.groups.items() if self._is_changed(names)}

    def returned(self) -> list[str]:
        """The fields that the editor returned to the reports."""
        return [field for field in self.groups if self.cleaned_data.get(f"return_{field}")]

    def clean(self) -> dict[str, Any]:
        """Checks each field that the editor changed, and shows what is wrong beside it. Raises ValidationError where
        the form came back without the values that it showed."""
        self._check_whole()
        for field, names in self.groups.items():
            if not self._is_changed(names) or any(name in self.errors for name in names):
                continue
            if self.cleaned_data.get(f"return_{field}"):
                self.add_error(names[0], "Either correct it or return it to the reports, not both.")
                continue
            try:
                self.check({field: self.value_of(field)})
            except ValidationError as error:
                self.add_error(names[0], ValidationError(error.messages))
        return self.cleaned_data

    def _is_changed(self, names: tuple[str, ...]) -> bool:
        return any(name in self.changed_data for name in names)

    def _check_whole(self) -> None:
        shown = [name for name, field in self.fields.items() if field.show_hidden_initial]
        if any(self.add_initial_prefix(name) not in self.data for name in shown):
            raise ValidationError("The form came back without the values that it showed: open the page anew.")

    def _post_clean(self) -> None:
        """Nothing: what the form says becomes corrections, never columns."""
