package org.serachub.leaks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/**
 * What a browser got: the address it ended at, the headers and the body.
 *
 * @param headers names in lower case
 */
public record Reply(String address, int status, Map<String, List<String>> headers, byte[] body) {
  /** Every canary in any part of it; a PDF is for the {@link PdfDetector}s. */
  public Set<Finding> find(Needles needles) {
    var findings = new LinkedHashSet<>(needles.in(address, "address"));
    headers.forEach(
        (name, values) -> {
          findings.addAll(needles.in(name, "header name"));
          values.forEach(value -> findings.addAll(needles.in(value, "header " + name)));
        });
    for (var bytes : Unwrapped.of(body)) {
      findings.addAll(needles.in(bytes, "body"));
      findings.addAll(needles.in(new String(bytes, StandardCharsets.UTF_8), "body squeezed"));
    }
    if (isHtml()) {
      findings.addAll(inHtml(Jsoup.parse(text()), needles));
    }
    return findings;
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** True if the body says that it is a page. */
  public boolean isHtml() {
    return type().startsWith("text/html");
  }

  /** True if the body says that it is a PDF. */
  public boolean isPdf() {
    return type().startsWith("application/pdf");
  }

  private String type() {
    return headers.getOrDefault("content-type", List.of("")).getFirst();
  }

  private static Set<Finding> inHtml(Document page, Needles needles) {
    var findings = new LinkedHashSet<>(needles.in(page.wholeText(), "text of the page"));
    var attributes = new LinkedHashSet<Attribute>();
    page.forEachNode(
        node -> {
          if (node instanceof Comment comment) {
            findings.addAll(needles.in(comment.getData(), "comment"));
          } else if (node instanceof DataNode data) {
            findings.addAll(needles.in(data.getWholeData(), "data"));
          }
          node.attributes().forEach(attributes::add);
        });
    attributes.forEach(
        one -> findings.addAll(needles.in(one.getValue(), "attribute " + one.getKey())));
    return findings;
  }
}
