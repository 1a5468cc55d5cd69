package org.serachub.referral.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.policy.ActivePolicy;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.ListDrafts;
import org.serachub.referral.OpenDraft;
import org.serachub.referral.Seen;
import org.serachub.referral.Steps;
import org.serachub.referral.WriteDraft;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.triage.Danger;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** What every page of a referral needs: the draft opened for its author, and a form kept once. */
@Singleton
final class DraftDesk {
  private static final String CHECK = "check";

  private final OpenDraft openDraft;
  private final WriteDraft writeDraft;
  private final ActivePolicy policy;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;
  private final Frames frames;

  DraftDesk(
      OpenDraft openDraft,
      WriteDraft writeDraft,
      ActivePolicy policy,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages,
      Frames frames) {
    this.openDraft = openDraft;
    this.writeDraft = writeDraft;
    this.policy = policy;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
    this.frames = frames;
  }

  /** Draws a page from what was typed so far. */
  @FunctionalInterface
  interface Draw {
    /** Makes the page; runs once the event is committed and before the first byte. */
    HttpResponse<byte[]> page(Frame frame, DraftReferral draft);
  }

  /** The page of a requester's own draft; to others it is absent. */
  HttpResponse<byte[]> show(
      HttpRequest<?> http, Requester requester, UUID id, String title, Draw draw) {
    var opened = openDraft.open(requester, id, requests.of(http));
    var frame = frames.of(http, title).with(opened.receipt());
    return draw.page(frame, opened.draft());
  }

  /** A page that shows nothing of a draft. */
  HttpResponse<byte[]> plain(HttpRequest<?> http, String template, String title, Object page) {
    return pages.ok(template, frames.of(http, title), page);
  }

  /** A page that shows which drafts there are, and opens none. */
  Frame listing(HttpRequest<?> http, String title, ListDrafts.Listed listed) {
    return frames.of(http, title).with(listed.receipt());
  }

  HttpResponse<byte[]> ok(String template, Frame frame, Object page) {
    return pages.ok(template, frame, page);
  }

  HttpResponse<byte[]> again(String template, Frame frame, Object page) {
    return pages.again(template, frame, page);
  }

  Form read(HttpRequest<?> http, byte[] body) {
    return forms.read(http, body);
  }

  /**
   * A form that was sent.
   *
   * @param next where to go once it is kept
   */
  record Saving(HttpRequest<?> http, Requester requester, UUID draft, Form form, String next) {}

  /** Keeps a change of the draft, once, and goes on. */
  HttpResponse<byte[]> save(Saving saving, UnaryOperator<DraftReferral> change) {
    return once(
        saving.requester(),
        saving.form(),
        () -> {
          writeDraft.save(saving.requester(), saving.draft(), requests.of(saving.http()), change);
          return saving.next();
        });
  }

  /**
   * The same for the answers of a page.
   *
   * @param both draws what another window saved since, beside what was typed here
   */
  HttpResponse<byte[]> save(Saving saving, UnaryOperator<DraftReferral> change, Draw both) {
    try {
      return save(saving, change);
    } catch (CaseRefusal refusal) {
      if (refusal.why() != CaseRefusal.Why.STALE) {
        throw refusal;
      }
      return show(
          saving.http(), saving.requester(), saving.draft(), "Saved in another window", both);
    }
  }

  /** A form of which another window saved something else: status 409. */
  HttpResponse<byte[]> beaten(String template, Frame frame, Object page) {
    return pages.answer(HttpStatus.CONFLICT, template, frame, page);
  }

  /** Acts once, however often the form is sent. */
  HttpResponse<byte[]> once(
      Requester requester, Form form, java.util.function.Supplier<String> act) {
    return Pages.seeOther(onceOnly.run(requester.person(), form, act));
  }

  RequestId id(HttpRequest<?> http) {
    return requests.of(http);
  }

  Field field(FieldId id) {
    return policy.policy().catalogue().require(id);
  }

  /** True if its author wrote that somebody is in danger and that 999 has not been called. */
  static boolean awaitsCall(DraftReferral draft) {
    return draft
        .codes(Optional.empty(), Steps.DANGER.fields().getFirst())
        .contains(Danger.NOT_CALLED);
  }

  /** Where a page goes on, as its address says: to the check, or to the next page. */
  static String then(Optional<String> asked) {
    return asked.filter(CHECK::equals).orElse("");
  }

  /** The same, as its form says. */
  static String then(Form form) {
    var then = form.hidden("then");
    if (!then.isEmpty() && !then.equals(CHECK)) {
      throw new HubProblem.Malformed("nowhere to go on to");
    }
    return then;
  }

  /** What the window of a form showed, as the form carries it. */
  static Seen seen(Form form) {
    var digest = form.hidden("seen");
    if (!digest.matches("[0-9a-f]*")) {
      throw new HubProblem.Malformed("no digest of a page");
    }
    return new Seen(digest);
  }

  /** Where a page goes on once it is kept. */
  static String next(UUID id, String then) {
    return then.equals(CHECK) ? Paths.check(id) : saved(id);
  }

  /** Where a page leads back to. */
  static Link back(UUID id, String then) {
    return then.equals(CHECK)
        ? new Link("Back to your answers", Paths.check(id))
        : new Link("Back to the task list", Paths.of(id));
  }

  /** Where the task list says that something was kept. */
  static String saved(UUID id) {
    return Done.SAVED.at(Paths.of(id));
  }
}
