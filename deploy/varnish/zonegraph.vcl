vcl 4.1;

# Varnish before HAProxy: keeps what says its revision, never gives one after a later one was seen, and gives
# what it has, however old, while nothing behind it answers. Wants Debian's varnish and varnish-modules.
# Goes to /etc/varnish/zonegraph.vcl; varnishd is started with
#   -a 127.0.0.1:6081 -f /etc/varnish/zonegraph.vcl -s malloc,256m -p http_req_hdr_len=18k
# (questions stand in addresses, of which the copies read 16 kB).

import std;
import var;

# Health check: the monitor URI of HAProxy. Of a single copy it is "/robots.txt".
probe alive {
  .url = "/-/alive";
  .interval = 1s;
  .timeout = 2s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend zonegraph {
  .host = "127.0.0.1";
  .port = "8090";
  .probe = alive;
  .connect_timeout = 3s;
  .first_byte_timeout = 40s;
}

sub vcl_recv {
  if (req.restarts == 0) {
    unset req.http.Zonegraph-Any-Age;
  }
  # Cookies: none are set or read here, and those of others on the domain would keep everything from being kept.
  unset req.http.Cookie;
  # Grace: while there is somebody to ask, what is old by a second is given once more and fetched meanwhile.
  if (!req.http.Zonegraph-Any-Age && std.healthy(req.backend_hint)) {
    set req.grace = 1s;
  } else {
    set req.grace = 7d;
  }
  set req.http.Zonegraph-Seen = var.global_get("revision");
  # Who has seen another revision than came by here last is answered by a copy, which knows the order of the two.
  if (req.http.Zonegraph-Revision) {
    if (req.http.Zonegraph-Revision != req.http.Zonegraph-Seen) {
      return (pass);
    }
    unset req.http.Zonegraph-Revision;
  }
  # What is made for one reader: receipts, and calls of assistants.
  if (req.http.Zonegraph-Receipt || req.url ~ "^/(mcp|r)([/?]|$)") {
    return (pass);
  }
}

# Cache key: the revision is a part of it, so that a later one leaves all of the earlier ones behind at once.
# Links are made of the forwarded headers.
sub vcl_hash {
  hash_data(req.http.Zonegraph-Seen);
  hash_data(req.http.X-Forwarded-Proto + " " + req.http.X-Forwarded-Host + " " + req.http.X-Forwarded-Port + " "
    + req.http.X-Forwarded-Prefix);
}

sub vcl_backend_response {
  # Revision: it has a header, or begins the ETag.
  if (!beresp.http.Zonegraph-Revision && beresp.http.ETag ~ {"^W/"[0-9a-f]{16}\."}) {
    set beresp.http.Zonegraph-Revision = regsub(beresp.http.ETag, {"^W/"([0-9a-f]{16})\..*"}, "\1");
  }
  if (beresp.http.Zonegraph-Revision && beresp.http.Zonegraph-Revision != var.global_get("revision")) {
    # Copies see a new revision within a second of each other. One that was left half a minute ago at most, and one
    # that is told from memory while the graph is away, is an old one; any other is the new one, even if it was seen before.
    if (beresp.http.Cache-Status ~ "detail=stale"
        || now - std.time(var.global_get("left " + beresp.http.Zonegraph-Revision), now - 1d) < 30s) {
      if (bereq.method == "GET" || bereq.method == "HEAD") {
        if (bereq.retries < 4) {
          return (retry);
        }
        return (error(503, "Other revision"));
      }
    } else {
      var.global_set("left " + var.global_get("revision"), now);
      var.global_set("revision", beresp.http.Zonegraph-Revision);
    }
  }
  # Failures, and answers from the memory of a copy, do not take the place of what is kept.
  if (beresp.status >= 500 || (beresp.status == 200 && beresp.http.Cache-Control ~ "no-store")) {
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  # The first answer of a new revision was asked for under the key of the one before.
  if (beresp.http.Zonegraph-Revision && beresp.http.Zonegraph-Revision != bereq.http.Zonegraph-Seen) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  # What tells no revision (downloads, feeds) could be of another one than its neighbours: it is not kept.
  # Files of the explorer are; their names change with what is in them.
  if (beresp.status != 200 || beresp.uncacheable
      || (!beresp.http.Zonegraph-Revision && beresp.http.Cache-Control !~ "immutable")) {
    set beresp.uncacheable = true;
    set beresp.ttl = 10s;
    return (deliver);
  }
  # Freshness: answers say it themselves (max-age). Pages want to be checked each time (no-cache); once a second is enough,
  # and a check is one by ETag.
  if (beresp.http.Cache-Control ~ "no-cache") {
    set beresp.ttl = 1s;
  }
  set beresp.grace = 1d;
  # they tell of the one reader who asked first
  unset beresp.http.RateLimit-Limit;
  unset beresp.http.RateLimit-Remaining;
  unset beresp.http.RateLimit-Reset;
  return (deliver);
}

sub vcl_backend_error {
  set beresp.http.Retry-After = "1";
  set beresp.http.Cache-Control = "no-store";
  set beresp.http.Access-Control-Allow-Origin = "*";
  set beresp.http.Content-Type = "application/problem+json";
  synthetic("""{"status":503,"title":"Service Unavailable","detail":"nothing answers now: ask again in some seconds"}""");
  return (deliver);
}

sub vcl_deliver {
  # Stale if error: whatever there is, once.
  if ((resp.status == 502 || resp.status == 503) && req.restarts == 0
      && (req.method == "GET" || req.method == "HEAD")) {
    set req.http.Zonegraph-Any-Age = "yes";
    return (restart);
  }
  if (obj.hits > 0) {
    set resp.http.Cache-Status = resp.http.Cache-Status + ", varnish; hit";
    if (obj.ttl < 0s) {
      set resp.http.Cache-Status = resp.http.Cache-Status + "; detail=stale";
    }
  }
}
