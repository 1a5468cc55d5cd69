package org.serachub.home;

import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.home.HomePage.Item;
import org.serachub.web.Link;

/**
 * The ways to actions that want something done. Whether there are any is said where they lead, for
 * action delivery: a first page is drawn for research, and that opens no action.
 */
final class ActionTasks {
  private static final String OVERDUE = "/actions?overdue=yes";

  private ActionTasks() {}

  /** For those whose agency carries them out. */
  static ToDo delivering() {
    return section(
        item("Actions proposed to you", "/actions?state=proposed", "Accept them or hand them back"),
        item("Overdue actions", OVERDUE, "Report on them, or say that they cannot be done"));
  }

  /** For those who say who is to do what. */
  static ToDo directing() {
    return section(
        item(
            "Actions handed back",
            "/actions?state=handed-back",
            "Give them to somebody else, or call them off"),
        item("Overdue actions", OVERDUE, "Ask their owners"));
  }

  private static Item item(String text, String path, String detail) {
    return new Item(new Link(text, path), detail);
  }

  private static ToDo section(Item... items) {
    return new ToDo(
        "Actions",
        "",
        Stream.of(items).map(ToDo.Plain::new).toList(),
        Optional.of(new Link("All actions", "/actions")));
  }
}
