package org.serachub.pack.web;

import org.serachub.pack.CasePack;
import org.serachub.pack.CasePack.Line;
import org.serachub.pack.CasePack.Part;
import org.serachub.web.Link;
import org.serachub.web.cases.DrawWhy;

/** A case pack on screen. */
public record PackPage(String conference, String path, CasePack pack) {
  /** The way to why a line is not shown in full. */
  public Link why(Part part, Line line) {
    return new Link(DrawWhy.TITLE, path + "/why/" + part.subject() + "/" + line.field());
  }
}
