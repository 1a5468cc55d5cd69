package org.serachub.conference.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The form that plans a conference, or changes what is planned.
 *
 * @param change empty for a new one
 */
public record SchedulePage(Typed typed, List<Option> chairs, Optional<Change> change) {
  /**
   * The conference that is being changed.
   *
   * @param now what somebody else has changed it to since the form was drawn; empty if nobody has
   */
  public record Change(String path, long version, Map<String, String> now) {}
}
