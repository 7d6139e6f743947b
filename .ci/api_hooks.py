"""What schemathesis has to know of the service beyond its description: bodies that are text, whatever it makes up for them."""

import schemathesis


@schemathesis.serializer("application/x-ndjson", "text/html")
def text(_context, value):
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")
