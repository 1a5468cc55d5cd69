package org.serachub.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Sends the files of {@link Assets} and no others. */
@Controller
final class AssetController {
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String AN_HOUR = "public, max-age=3600";

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get("/assets/{version}/{name}")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> asset(String version, String name) {
    // A page of the version before this one still finds its files, but may not keep them.
    var current = assets.folder().equals("/assets/" + version + "/");
    return send(name, current ? FOR_GOOD : AN_HOUR);
  }

  @Get("/favicon.ico")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> favicon() {
    return send("mark.png", AN_HOUR);
  }

  private HttpResponse<byte[]> send(String name, String keep) {
    var asset = assets.named(name).orElseThrow(HubProblem.Absent::new);
    return HttpResponse.ok(asset.bytes())
        .contentType(asset.type())
        .header(HttpHeaders.CACHE_CONTROL, keep);
  }
}
