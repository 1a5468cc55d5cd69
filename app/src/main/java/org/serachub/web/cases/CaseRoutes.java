package org.serachub.web.cases;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.Standing;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.Wanted;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;
import org.serachub.request.Target;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** Finds the case that a route names and asks the door for it, for research. */
@Singleton
public final class CaseRoutes {
  private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");

  private final Door door;
  private final Standing standing;
  private final Frames frames;
  private final RequestIds requests;

  CaseRoutes(Door door, Standing standing, Frames frames, RequestIds requests) {
    this.door = door;
    this.standing = standing;
    this.frames = frames;
    this.requests = requests;
  }

  /** Draws a page of what the reader may see of one case. */
  @FunctionalInterface
  public interface Draw {
    /** Makes the page; runs once the event is committed and before the first byte. */
    HttpResponse<byte[]> page(Frame frame, CaseView view);
  }

  /**
   * The page of a case, or the way to the undertaking that must be accepted first.
   *
   * @throws HubProblem.Absent if there is no such case for this reader
   */
  public HttpResponse<byte[]> show(
      HttpRequest<?> http, Requester requester, String reference, Draw draw) {
    return show(http, requester, reference, Asked.EVERYTHING, draw);
  }

  /**
   * What a page of a case asks the door for.
   *
   * @param fields only these; empty: every field
   * @param beside other cases that are put beside it, of which nothing is opened
   */
  public record Asked(Optional<Set<FieldId>> fields, List<CaseId> beside) {
    /** Every field, and no other case. */
    public static final Asked EVERYTHING = new Asked(Optional.empty(), List.of());

    /** Copies the collections. */
    public Asked {
      fields = fields.map(Set::copyOf);
      beside = List.copyOf(beside);
    }

    /** A page that needs few fields opens no more. */
    public static Asked only(Set<FieldId> fields) {
      return new Asked(Optional.of(fields), List.of());
    }

    /** Every field beside other cases. */
    public static Asked beside(List<CaseId> others) {
      return new Asked(Optional.empty(), others);
    }
  }

  /** The same for a page that asks for less, or puts other cases beside it. */
  public HttpResponse<byte[]> show(
      HttpRequest<?> http, Requester requester, String reference, Asked asked, Draw draw) {
    var caseId = find(reference);
    var due = standing.undertakingDue(requester, caseId);
    if (due.isPresent()) {
      return Pages.seeOther(undertaking(due.get(), http.getPath()));
    }
    var frame = frames.of(http, Purpose.RESEARCH, "Case " + reference);
    return door.disclose(
            request(http, requester, List.of(target(caseId)), asked.fields()),
            asked.beside(),
            disclosure ->
                disclosure.cases().stream()
                    .findFirst()
                    .map(view -> draw.page(frame.with(disclosure.receipt()), view)))
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The same for a reader who may also write to the case; to others it is absent. */
  public HttpResponse<byte[]> showToRecord(
      HttpRequest<?> http, Requester requester, String reference, Draw draw) {
    if (!standing.mayRecord(requester, find(reference))) {
      throw new HubProblem.Absent();
    }
    return show(http, requester, reference, draw);
  }

  /**
   * The case, if the requester may write to it and owes no undertaking.
   *
   * @throws HubProblem.Absent otherwise
   */
  public CaseId mayRecord(Requester requester, String reference) {
    var caseId = find(reference);
    if (!standing.mayRecord(requester, caseId)
        || standing.undertakingDue(requester, caseId).isPresent()) {
      throw new HubProblem.Absent();
    }
    return caseId;
  }

  /**
   * What a reader may see of the first of several cases, in one request with an entry for each.
   *
   * @param most cases at the most
   */
  public <T> T list(
      HttpRequest<?> http,
      Requester requester,
      Ahead<Target> targets,
      int most,
      Function<CaseList, T> draw) {
    return list(http, requester, new Listed(targets, SubjectNames.NAMING, most), draw);
  }

  /**
   * What a list asks the door for.
   *
   * @param fields only these
   * @param most cases at the most
   */
  public record Listed(Ahead<Target> targets, Set<FieldId> fields, int most) {
    /** Copies the set. */
    public Listed {
      fields = Set.copyOf(fields);
    }
  }

  /** The same for a list that shows more of a case than what it is called. */
  public <T> T list(
      HttpRequest<?> http, Requester requester, Listed listed, Function<CaseList, T> draw) {
    return door.list(
        request(http, requester, List.of(), Optional.of(listed.fields())),
        Wanted.ofCases(listed.targets(), listed.most()),
        draw);
  }

  /** A request for one case, for research. */
  public Request request(HttpRequest<?> http, Requester requester, CaseId caseId) {
    return request(http, requester, List.of(target(caseId)), Optional.empty());
  }

  /**
   * The case of a reference, whoever asks.
   *
   * @throws HubProblem.Absent if there is none
   */
  public CaseId find(String reference) {
    return Optional.of(reference)
        .filter(text -> REFERENCE.matcher(text).matches())
        .flatMap(standing::caseOf)
        .orElseThrow(HubProblem.Absent::new);
  }

  /**
   * The subject of a view.
   *
   * @throws HubProblem.Absent if it is not listed to this reader
   */
  public static SubjectView subject(CaseView view, String id) {
    return view.subjects().stream()
        .filter(subject -> subject.id().toString().equals(id))
        .findFirst()
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The subjects that are listed to the reader of a view. */
  public static Set<SubjectId> listed(CaseView view) {
    return view.subjects().stream().map(SubjectView::id).collect(Collectors.toSet());
  }

  /**
   * The id of a subject as it stands in an address.
   *
   * @throws HubProblem.Absent if it is none
   */
  public static SubjectId subjectId(String text) {
    return new SubjectId(uuid(text));
  }

  /**
   * The name of a field as it stands in an address.
   *
   * @throws HubProblem.Absent if it is none
   */
  public static FieldId fieldId(String text) {
    try {
      return new FieldId(text);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Absent();
    }
  }

  /**
   * A random id as it stands in an address.
   *
   * @throws HubProblem.Absent if it is none
   */
  public static UUID uuid(String text) {
    try {
      var id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Absent();
    }
    throw new HubProblem.Absent();
  }

  private Request request(
      HttpRequest<?> http,
      Requester requester,
      List<Target> targets,
      Optional<Set<FieldId>> fields) {
    return new Request(
        requests.of(http), requester, Purpose.RESEARCH, Channel.PAGE, targets, fields);
  }

  private static Target target(CaseId caseId) {
    return new Target(caseId, Optional.empty());
  }

  private static String undertaking(String conference, String path) {
    return "/conferences/"
        + conference
        + "/undertaking?next="
        + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
