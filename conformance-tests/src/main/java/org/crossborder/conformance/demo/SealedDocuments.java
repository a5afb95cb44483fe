// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The documents of the demo, sealed; XML in UTF-8.
 *
 * @param certificate a certificate of origin, sealed by the exporter's issuing authority
 * @param altered the same with one character altered
 * @param unlisted a certificate of origin sealed under an authority that is not in the register
 * @param packingList a document of a type that the arrangement does not cover, well sealed
 * @param outage the certificates that are under way when the importer's gateway is killed
 */
record SealedDocuments(
    String certificate, String altered, String unlisted, String packingList, List<String> outage) {
  /** How many documents are under way when the importer's gateway is killed. */
  static final int OUTAGE_DOCUMENTS = 20;

  SealedDocuments {
    outage = List.copyOf(outage);
  }

  static SealedDocuments make(Documents documents, DemoParty exporter)
      throws IOException, InterruptedException {
    String example = documents.example("certificate-of-origin");
    Path issuingAuthority = exporter.keyStore("issuing-authority");
    Path password = exporter.keyStorePasswordFile();
    List<Path> certificates =
        documents.write(
            example,
            "certificates",
            IntStream.rangeClosed(1, OUTAGE_DOCUMENTS + 1)
                .mapToObj(SealedDocuments::number)
                .toList());
    List<String> sealed = documents.seal("certificates", certificates, issuingAuthority, password);
    List<Path> unlisted = documents.write(example, "unlisted", List.of(number(900)));
    List<Path> packingLists =
        documents.write(
            documents.example("packing-list"), "packing-lists", List.of("BD-PL-2026-000901"));
    return new SealedDocuments(
        sealed.get(0),
        Documents.alterOneCharacter(sealed.get(0)),
        documents.seal("unlisted", unlisted, exporter.keyStore("unlisted-bureau"), password).get(0),
        documents.seal("packing-lists", packingLists, issuingAuthority, password).get(0),
        sealed.subList(1, sealed.size()));
  }

  private static String number(int sequence) {
    return "BD-APTA-2026-%06d".formatted(sequence);
  }
}
