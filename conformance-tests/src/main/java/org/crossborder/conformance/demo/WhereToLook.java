// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.net.URI;
import java.util.List;

/** What a person can look at while the demo stays up. */
final class WhereToLook {
  private WhereToLook() {}

  static void print(Timeline timeline, DemoHome home, Parties parties, URI registry) {
    timeline.heading("Look around (Ctrl-C ends it):");
    timeline.line("Trust registry  " + registry + "/");
    timeline.line("  who recognises whom      " + registry + "/recognition");
    timeline.line("  why, of a certificate    " + registry + "/why");
    timeline.line("  the signed log           " + registry + "/checkpoint");
    for (DemoParty party : List.of(parties.exporter(), parties.importer())) {
      timeline.line("");
      timeline.line(party.state().name() + ": documents " + party.apiUrl() + "/v1/documents");
      timeline.line("  AS4 endpoint  " + party.as4Url());
      timeline.line(
          "  curl --cacert "
              + party.anchor()
              + " -H \"Authorization: Bearer $(cat "
              + party.apiTokenFile()
              + ")\" "
              + party.apiUrl()
              + "/v1/documents");
    }
    timeline.line("");
    timeline.line("Keys, configuration, documents, databases and logs: " + home.directory());
  }
}
