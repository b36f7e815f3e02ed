"""The OpenAPI description and the page that shows it, drawn with what lies on this server alone."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView


class SchemaView(SpectacularAPIView):
    """OpenAPI 3.1, as YAML or (Accept: application/json) JSON."""


# Swagger UI sets style attributes in the markup that it writes; its scripts need no leave.
@method_decorator(csp_update({"style-src": [SELF, UNSAFE_INLINE]}), name="dispatch")
class DocumentationView(SpectacularSwaggerSplitView):
    """Swagger UI, whose start script is a request of its own, so that no script stands in the page."""

    url_name = "api:schema"
    title = "Diplotrack API"
