package org.serachub.web;

import java.util.Locale;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;

/** The closed vocabulary in plain words, as screens and documents say it. */
public final class Words {
  private Words() {}

  /** As in "You are viewing as …". */
  public static String of(Role role) {
    return switch (role) {
      case CHAIR -> "chair";
      case COORDINATOR -> "coordinator";
      case REPRESENTATIVE -> "agency representative";
      case ADVOCATE -> "advocate";
      case DPO -> "Data Protection Officer";
      case ADMINISTRATOR -> "administrator";
      case OBSERVER -> "observer";
    };
  }

  /** As in "for …". */
  public static String of(Purpose purpose) {
    return switch (purpose) {
      case RESEARCH -> "research before the conference";
      case CONFERENCE -> "the conference";
      case ACTION_DELIVERY -> "carrying out an agreed action";
      case EMERGENCY -> "an emergency";
      case OVERSIGHT -> "oversight";
      case STATISTICS -> "statistics";
      case SUBJECT_ACCESS -> "answering a person's request for their data";
    };
  }

  /** How much of it somebody gets, as in "It is shown …". */
  public static String of(Level level) {
    return switch (level) {
      case HIDDEN -> "Not at all";
      case WITHHELD -> "That the question exists";
      case PARTIAL -> "In general terms";
      case SHOWN -> "In full";
    };
  }

  /** The colour of the tag that says so; the word says it too. */
  public static String colour(Level level) {
    return switch (level) {
      case HIDDEN -> "grey";
      case WITHHELD -> "yellow";
      case PARTIAL -> "blue";
      case SHOWN -> "green";
    };
  }

  /** Those words at the beginning of a sentence. */
  public static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** Where an item or case stands. */
  public static String of(Stage stage) {
    return switch (stage) {
      case REFERRED -> "Referred";
      case RESEARCH -> "Research";
      case PACK_SEALED -> "Pack sealed";
      case IN_CONFERENCE -> "In conference";
      case FOLLOW_UP -> "Follow-up";
      case CLOSED -> "Closed";
    };
  }

  /**
   * What a subject is.
   *
   * @param survivor the partnership's own word for a survivor, lower case
   */
  public static String of(SubjectKind kind, String survivor) {
    return switch (kind) {
      case SURVIVOR -> survivor.equals("victim") ? "Victim" : "Survivor";
      case CHILD -> "Child";
      case ALLEGED_PERPETRATOR -> "Alleged perpetrator";
      case OTHER_PERSON -> "Other person";
      case PREMISES -> "Premises";
      case BUSINESS -> "Business";
    };
  }

  /** What sort of statement a value is. */
  public static String of(Kind kind) {
    return switch (kind) {
      case FACT -> "Fact";
      case OPINION -> "Opinion";
      case VERBATIM -> "The person's own words";
    };
  }

  /** How far a custodian lets a value go. */
  public static String of(Release release) {
    return switch (release) {
      case PRIVATE -> "Keep private to my agency";
      case RESEARCH -> "May be used to search other agencies' records";
      case CONFERENCE -> "Share with the conference";
    };
  }

  /** Police handling codes. */
  public static String of(HandlingCode code) {
    return switch (code) {
      case NONE -> "No handling code";
      case P -> "P: sharing permitted";
      case C -> "C: sharing permitted with conditions";
    };
  }

  /** What a person has said on sharing. */
  public static String of(ConsentState state) {
    return switch (state) {
      case GIVEN -> "Given";
      case REFUSED -> "Refused";
      case WITHDRAWN -> "Withdrawn";
      case EXPIRED -> "Expired";
      case NOT_ASKED -> "Not asked";
      case CANNOT_DECIDE -> "Cannot decide at present";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }

  /** On what legal ground it is shared without consent, within a sentence. */
  public static String of(Gateway gateway) {
    return switch (gateway) {
      case NONE -> "none";
      case VITAL_INTERESTS -> "vital interests";
      case SAFEGUARDING -> "safeguarding";
      case CRIME -> "preventing or detecting crime";
      case LEGAL_DUTY -> "a legal duty or court order";
      case BEST_INTERESTS -> "best interests";
    };
  }

  /** What kind of body an agency is. */
  public static String of(Sector sector) {
    return switch (sector) {
      case POLICE -> "Police";
      case ADULT_SOCIAL_CARE -> "Adult social care";
      case CHILDRENS_SERVICES -> "Children's services";
      case HOUSING -> "Housing";
      case TRADING_STANDARDS -> "Trading standards and regulators";
      case HEALTH -> "Health";
      case CHARITY -> "Specialist charities";
      case NRM_SUPPORT -> "NRM support providers";
      case BENEFITS -> "Work and pensions";
      case PROBATION -> "Probation";
      case LABOUR_ENFORCEMENT -> "Labour enforcement";
      case IMMIGRATION_ENFORCEMENT -> "Immigration enforcement";
      case ACCOMMODATION_PROVIDER -> "Accommodation providers";
      case CONFERENCE_OFFICE -> "Conference office";
    };
  }
}
