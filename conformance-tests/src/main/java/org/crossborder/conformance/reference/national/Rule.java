// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import org.crossborder.conformance.reference.Clause;

/** What a good national side does; a mutant breaks exactly one. */
public enum Rule implements Clause {
  ACCEPTS("NAT-001", "answers 200 to a document"),
  LOCATES("NAT-002", "does not say where a document is"),
  DIGESTS("NAT-003", "digests something else than the document"),
  KEEPS_BYTES("NAT-004", "writes documents anew"),
  KNOWS_KEYS("NAT-010", "keeps a document again that comes again under its key"),
  SAYS_REPLAYED("NAT-011", "does not say that a request was made before"),
  COMPARES_REQUESTS("NAT-012", "answers another request as the first"),
  REFUSES_BEFORE_KEEPING("NAT-012", "keeps a document whose key it refuses"),
  FREES_KEYS("NAT-013", "keeps a refusal under its key"),
  ONE_AT_ONCE("NAT-014", "looks for a key before others at once have kept it"),
  KNOWS_DOCUMENTS("NAT-015", "keeps a document as often as it comes"),
  ASKS_WHO("NAT-020", "serves strangers"),
  CHALLENGES("NAT-021", "leaves out WWW-Authenticate"),
  KNOWS_TOKENS("NAT-022", "takes any token"),
  KNOWS_RIGHTS("NAT-023", "lets everyone submit who is known"),
  SAYS_PROBLEM("NAT-030", "says that problems are JSON like any other"),
  TITLES("NAT-031", "leaves out the title of a problem"),
  SAYS_STATUS("NAT-031", "says another status in the problem than in the answer"),
  HIDES_INSIDE("NAT-032", "shows a stack trace"),
  KNOWS_UNKNOWN("NAT-033", "answers 200 with nothing for what is not known"),
  KNOWS_PARAMETERS("NAT-034", "passes over parameters that there are not"),
  NAMES_PARAMETERS("NAT-035", "does not name the parameter that is wrong"),
  BOUNDS_LIMITS("NAT-036", "refuses a limit that is out of bounds"),
  LOSES_NONE("NAT-040", "leaves a document out between two pages"),
  LIMITS_PAGES("NAT-041", "puts all documents on one page"),
  PAGES_BY_KEY("NAT-042", "pages by position"),
  LINKS("NAT-043", "leaves out the link to the next page"),
  KNOWS_CURSORS("NAT-044", "begins anew at a made-up cursor"),
  SAYS_VERSION("NAT-050", "does not say its version in refusals"),
  HOLDS_TO_VERSION("NAT-051", "does what is asked in another version"),
  DESCRIBES("NAT-052", "does not describe itself"),
  BOUNDS_DOCUMENTS("NAT-060", "takes documents of any length"),
  READS_MEDIA_TYPES("NAT-061", "takes what is said to be text"),
  PARSES("NAT-062", "takes what is no XML"),
  LOCATES_FINDINGS("NAT-062", "does not say at which line"),
  KEEPS_NOTHING_REFUSED("NAT-063", "keeps what it refuses"),
  OFFERS("NAT-070", "offers documents under ids of its own alone"),
  KEEPS_FOREIGN_BYTES("NAT-071", "writes anew what comes from abroad"),
  LENDS_ONCE("NAT-072", "gives out to all at once"),
  OFFERS_AGAIN("NAT-073", "takes a document for delivered once it was fetched"),
  ENDS_DELIVERIES("NAT-074", "offers what was confirmed"),
  CONFIRMS_AGAIN("NAT-075", "refuses a second confirmation"),
  KNOWS_DELIVERIES("NAT-076", "takes a confirmation of nothing"),
  KEEPS_RECEIPTS("NAT-077", "does not keep receipts"),
  KEEPS_REPORTS("NAT-078", "does not keep reports"),
  SERVES_TLS_ALONE("NAT-080", "serves the same without TLS"),
  SAYS_STRICT("NAT-081", "does not say that only https is to be used"),
  SAYS_CLOUD_EVENT("WBH-001", "says that events are JSON like any other"),
  SAYS_SOURCE("WBH-001", "leaves out the source of an event"),
  SAYS_EVENT_ID("WBH-001", "leaves out webhook-id"),
  SAYS_WHEN("WBH-001", "leaves out webhook-timestamp"),
  SIGNS("WBH-001", "leaves out webhook-signature"),
  SAYS_ITS_EVENT("WBH-001", "says another id in webhook-id than in the event"),
  SIGNS_ALL("WBH-002", "signs the body alone"),
  SIGNS_WITH_ITS_KEY("WBH-002", "signs with another key"),
  SAYS_SECONDS("WBH-002", "says the time in milliseconds"),
  DATES_EACH_TRY("WBH-002", "dates all tries by the first"),
  SIGNS_ANEW("WBH-002", "keeps the signature of the first try"),
  TELLS_REFUSED_AGAIN("WBH-003", "takes a refusal for an answer like any other"),
  TELLS_UNANSWERED_AGAIN("WBH-003", "tells once what is not answered"),
  KEEPS_EVENT_IDS("WBH-004", "gives an event a new id at each try"),
  HEEDS_GONE("WBH-005", "takes 410 for a refusal like any other"),
  STAYS_OFF("WBH-005", "says that a webhook is off, and tells it"),
  FOLLOWS_NO_REDIRECT("WBH-006", "follows redirects"),
  KNOWS_ANCHOR("WBH-007", "trusts any authority"),
  COMPARES_NAMES("WBH-007", "does not compare a certificate's names");

  private final String requirement;
  private final String mutant;

  Rule(String requirement, String mutant) {
    this.requirement = requirement;
    this.mutant = mutant;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  @Override
  public String mutant() {
    return mutant;
  }
}
