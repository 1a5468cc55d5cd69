package org.serachub.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/**
 * Renders pages. A page is whole in memory before its first byte leaves, so that a fault halfway
 * never sends half a page, and the door can say that it was not delivered.
 */
@Singleton
public final class Pages {
  private static final MediaType HTML = new MediaType("text/html;charset=utf-8");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * A page with status 200.
   *
   * @param template path below {@code src/main/jte}; it takes {@code frame} and {@code page}
   */
  public HttpResponse<byte[]> ok(String template, Frame frame, Object page) {
    return answer(HttpStatus.OK, template, frame, page);
  }

  /**
   * A form shown again because of what was typed: status 400, as what was asked for did not happen.
   */
  public HttpResponse<byte[]> again(String template, Frame frame, Object page) {
    return answer(HttpStatus.BAD_REQUEST, template, frame, page);
  }

  /** A page with any status. */
  public HttpResponse<byte[]> answer(HttpStatus status, String template, Frame frame, Object page) {
    return HttpResponse.status(status).body(render(template, frame, page)).contentType(HTML);
  }

  /** The bytes of a page. */
  public byte[] render(String template, Frame frame, Object page) {
    var out = new Utf8ByteOutput();
    templates.render(template, Map.of("frame", frame, "page", page), out);
    return out.toByteArray();
  }

  /**
   * 303: where the browser goes after a form was accepted.
   *
   * @param path of this site
   */
  public static HttpResponse<byte[]> seeOther(String path) {
    return HttpResponse.<byte[]>status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, URI.create(new Link("", path).href()).toString());
  }
}
