// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;

/** Two officers of one Party, or of the accession office: four eyes. */
record Officers(DemoOfficer first, DemoOfficer second) {
  /** Of a Party; its own root issues their certificates. */
  static Officers of(State state, CertificateAuthority root, Path folder, Instant now)
      throws IOException {
    return create(state.code(), state.officers(), root, folder, now);
  }

  /** Of the accession office, which records what the depositary notifies. */
  static Officers ofTheAccessionOffice(Path folder, Instant now) throws IOException {
    CertificateAuthority issuer =
        CertificateAuthority.root(new X500Name("O=Accession office (demo),CN=Root CA"), now);
    return create(
        DemoOfficer.ACCESSION,
        List.of("Aroha Ngata (demo)", "Somchai Srisuk (demo)"),
        issuer,
        Files.createDirectories(folder),
        now);
  }

  private static Officers create(
      String party, List<String> persons, CertificateAuthority issuer, Path folder, Instant now)
      throws IOException {
    return new Officers(
        DemoOfficer.create(party, 1, persons.get(0), issuer, folder, now),
        DemoOfficer.create(party, 2, persons.get(1), issuer, folder, now));
  }
}
