package org.serachub.browser;

import java.net.URI;

/** What an administrator does to make a partnership. */
record AdministrationDesk(Visitor administrator) {
  /** Names the partnership, with its host once there is one. */
  void name(String name, String host) {
    administrator
        .go("/administration/partnership")
        .type("Name of the partnership", name)
        .choose("Survivor")
        .choose("Host agency", host)
        .press("Save");
  }

  void agency(String code, String name, String sector) {
    administrator
        .go("/administration")
        .press("Add an agency")
        .type("Code", code)
        .type("Name", name)
        .choose("Sector", sector)
        .press("Save");
    administrator.go("/administration").reads(name);
  }

  /**
   * Invites somebody.
   *
   * @return the path of the link, which the page shows once
   */
  String invite(String name, String role, String agency) {
    administrator
        .go("/administration")
        .press("Invite a person")
        .type("Name", name)
        .type("E-mail address", address(name))
        .choose("Role", role)
        .choose("Agency", agency)
        .press("Invite");
    var link = administrator.page().locator("#one-time-link").innerText().strip();
    administrator.press("Continue");
    administrator.go("/administration").reads(address(name));
    return URI.create(link).getPath();
  }

  static String address(String name) {
    return name.toLowerCase(java.util.Locale.ROOT) + "@hub.example";
  }
}
