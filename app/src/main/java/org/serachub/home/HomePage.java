package org.serachub.home;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/** What there is to do next, in sections. */
public record HomePage(List<Section> sections) {
  /**
   * One thing to look after.
   *
   * @param empty what stands there when there is nothing
   * @param all where all of it is
   */
  public record Section(String title, String empty, List<Item> items, Optional<Link> all) {}

  /**
   * One line.
   *
   * @param detail such as when and where
   * @param tag such as what must be done first
   */
  public record Item(Link link, String detail, Optional<String> tag) {
    /** A line with nothing to be done first. */
    public Item(Link link, String detail) {
      this(link, detail, Optional.empty());
    }
  }

  /** Copies the list. */
  public HomePage {
    sections = List.copyOf(sections);
  }
}
