"""Settings, from the environment. `docs/operations.md` lists the variables.

Without any, this is a development site that is safe on localhost alone: SQLite, no broker, DEBUG on. With DEBUG off
it refuses to start until it is told a secret key and the hosts that it answers for."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env

from diplotrack.databases import database
from meetings.enums import ActorKind, EventKind, StatementKind

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()
env.read_env(str(BASE_DIR / ".env"), recurse=False)

TESTING = "pytest" in sys.modules
DEBUG = env.bool("DEBUG", True)


def required(name: str, *, development: str) -> str:
    """A setting that production must be told. Raises ImproperlyConfigured, naming it."""
    value = env.str(name, "") or (development if DEBUG else "")
    if not value:
        raise ImproperlyConfigured(f"set {name} in the environment: with DEBUG off there is no default for it")
    return value


SECRET_KEY = required("SECRET_KEY", development="development-only-" + "0" * 40)
ALLOWED_HOSTS = [host.strip() for host in required("ALLOWED_HOSTS", development="localhost,127.0.0.1,[::1]").split(",")]
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
# The name under which feeds give their entries lasting ids. To be kept when the site moves to another address.
FEED_AUTHORITY = env.str("FEED_AUTHORITY", "") or urlsplit(SITE_URL).hostname or "localhost"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_celery_beat",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
    "simple_history",
    "meetings",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "diplotrack.limits.LargeFormMiddleware",  # before the first that reads a form
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "diplotrack.urls"
WSGI_APPLICATION = "diplotrack.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

try:
    DATABASES = {"default": database(env.str("DATABASE_URL", ""), base=BASE_DIR)}
except ValueError as error:
    raise ImproperlyConfigured(str(error)) from error
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1  # hours
AXES_ENABLED = not TESTING
AXES_VERBOSE = False

LANGUAGE_CODE = "en-gb"
TIME_ZONE = env.str("TIME_ZONE", "UTC")
TODAY = env.date("TODAY", None)  # a day that pages call today whatever the clock says: for demonstrations and tests
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_AUTOREFRESH = DEBUG or TESTING  # served from where they lie, before any `collectstatic`

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if REDIS_URL := env.str("REDIS_URL", ""):
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

# ---- security

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
# Where the week for other people's pages may be framed; everything else may be nowhere.
EMBED_ANCESTORS: list[str] = env.list("EMBED_ANCESTORS", ["*"])
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
if not DEBUG:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # probed from within, without TLS
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", True)
    SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", True)
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT or env.bool("COOKIES_SECURE", True)
    if env.bool("BEHIND_PROXY", False):
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# What a form may hold beside its files: far more than an article that is pasted, so that the desk itself says which is
# too long.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000

# ---- the queue

CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", "")
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_connect_timeout": 3, "socket_timeout": 10}
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "meetings.tasks.sweep", "schedule": env.float("SWEEP_SECONDS", 60.0)},
    "look round": {"task": "meetings.tasks.look_round", "schedule": 60.0},
}
CLAIM_SECONDS = env.int("CLAIM_SECONDS", 300)  # how long a worker may take over one article
MAX_ATTEMPTS = env.int("MAX_ATTEMPTS", 3)

# ---- the web that articles come from

HOST_DELAY = env.float("HOST_DELAY", 1.0)  # seconds between two requests to one host, where its robots.txt names none
FETCH_SECONDS = env.float("FETCH_SECONDS", 30)  # for one fetch with all its redirects
FETCH_TIMEOUT = env.float("FETCH_TIMEOUT", 10)  # for one answer of a server
LINK_DAYS = env.int("LINK_DAYS", 60)  # what a feed tells of older articles is left alone
PRIVATE_NETWORKS: list[str] = env.list("PRIVATE_NETWORKS", [])  # of our own, where sources are: as 10.1.0.0/16

# ---- the API

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": [
        "rest_framework.throttling.AnonRateThrottle",
        "rest_framework.throttling.UserRateThrottle",
    ],
    "DEFAULT_THROTTLE_RATES": {
        "anon": env.str("API_RATE_ANONYMOUS", "120/min"),
        "user": env.str("API_RATE_USER", "1200/min"),
    },
    # Whom a limit counts: the address that the proxy saw, never one that the caller writes into a header.
    "NUM_PROXIES": 1 if env.bool("BEHIND_PROXY", False) else 0,
    "EXCEPTION_HANDLER": "meetings.api.problems.problem",
    "URL_FORMAT_OVERRIDE": None,  # ?format= is a meeting's format here, as in the benchmark and the models
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Diplotrack",
    "DESCRIPTION": "The calendar of diplomatic meetings, with the sentence behind every fact.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {enum.__name__: list(enum) for enum in (ActorKind, EventKind, StatementKind)},
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
