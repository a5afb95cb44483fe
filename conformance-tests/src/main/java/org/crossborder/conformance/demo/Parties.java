// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.time.Instant;

/** The two Parties: documents go from the exporter to the importer. */
record Parties(DemoParty exporter, DemoParty importer) {
  static Parties create(Ports ports, DemoHome home, Instant now) throws IOException {
    return new Parties(
        DemoParty.create(State.BANGLADESH, ports.exporter(), home, now),
        DemoParty.create(State.KOREA, ports.importer(), home, now));
  }
}
