// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.certificate;
import static org.crossborder.trust.list.Samples.granted;
import static org.crossborder.trust.list.Samples.service;
import static org.crossborder.trust.list.Samples.status;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.junit.jupiter.api.Test;

/** DSS, given only the certificate of the list of lists' signer, follows it to every Party. */
class DssLoadsOurListsIT {
  private static final PublishedLists PUBLISHED =
      PublishedLists.of(
          List.of(
              granted("BD/seal", ServiceType.CA_FOR_SEALS),
              granted("BD/sign", ServiceType.CA_FOR_SIGNATURES),
              granted("BD/time", ServiceType.TIMESTAMPING),
              service(
                  "BD/withdrawn",
                  ServiceType.CA_FOR_SEALS,
                  List.of(certificate("CN=Old CA"), certificate("CN=Newer CA")),
                  status(ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
                  status(ServiceStatus.WITHDRAWN, "2025-01-01T00:00:00Z", null))));

  @Test
  void withoutErrorOrWarning() {
    LOTLInfo listOfLists = PUBLISHED.loadedByDss().summary().getLOTLInfos().get(0);

    assertGood(listOfLists);
    assertThat(listOfLists.getParsingCacheInfo().getTerritory()).isEqualTo("UN");
    assertThat(listOfLists.getTLInfos()).hasSize(3).allSatisfy(DssLoadsOurListsIT::assertGood);
    assertThat(listOfLists.getTLInfos())
        .extracting(list -> list.getParsingCacheInfo().getTerritory())
        .containsExactlyInAnyOrder("BD", "KR", "UK");
  }

  @Test
  void withEveryServiceAndStatus() {
    TLInfo list = list(PUBLISHED, "BD");

    assertThat(list.getParsingCacheInfo().getTSPNumber()).isEqualTo(1);
    assertThat(list.getParsingCacheInfo().getTSNumber()).isEqualTo(5);
    assertThat(list.getParsingCacheInfo().getCertNumber()).isEqualTo(5);
    assertThat(list.getParsingCacheInfo().getTrustServiceProviders().get(0).getServices())
        .extracting(service -> service.getStatusAndInformationExtensions().getLatest().getStatus())
        .containsExactlyInAnyOrder(
            ListUris.GRANTED,
            ListUris.GRANTED,
            ListUris.GRANTED,
            ListUris.WITHDRAWN,
            ListUris.WITHDRAWN);
    assertThat(PUBLISHED.loadedByDss().anchors().getNumberOfCertificates()).isEqualTo(5);
  }

  @Test
  void butNotWithOneOtherByte() {
    Map<String, byte[]> documents = new TreeMap<>(PUBLISHED.documents());
    documents.computeIfPresent(
        PublishedLists.LISTS + "BD.xml",
        (url, list) ->
            new String(list, ISO_8859_1).replaceFirst("Seal CA", "Seal Ca").getBytes(ISO_8859_1));

    TLInfo list = list(new PublishedLists(documents, PUBLISHED.signer()), "BD");

    assertThat(list.getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_FAILED);
  }

  @Test
  void andNotFromAnotherSigner() {
    PublishedLists other = PublishedLists.of(List.of());

    LOTLInfo listOfLists =
        new PublishedLists(PUBLISHED.documents(), other.signer())
            .loadedByDss()
            .summary()
            .getLOTLInfos()
            .get(0);

    assertThat(listOfLists.getValidationCacheInfo().isValid()).isFalse();
  }

  private static TLInfo list(PublishedLists published, String territory) {
    return published.loadedByDss().summary().getLOTLInfos().get(0).getTLInfos().stream()
        .filter(list -> territory.equals(list.getParsingCacheInfo().getTerritory()))
        .findFirst()
        .orElseThrow();
  }

  static void assertGood(TLInfo list) {
    assertThat(list.getDownloadCacheInfo().isError()).isFalse();
    assertThat(list.getParsingCacheInfo().isError())
        .as(list.getParsingCacheInfo().getExceptionMessage())
        .isFalse();
    assertThat(list.getParsingCacheInfo().getStructureValidationMessages()).isNullOrEmpty();
    assertThat(list.getParsingCacheInfo().getVersion()).isEqualTo(6);
    assertThat(list.getParsingCacheInfo().getSequenceNumber()).isPositive();
    assertThat(list.getValidationCacheInfo().isError()).isFalse();
    assertThat(list.getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(list.getValidationCacheInfo().getSubIndication()).isNull();
    assertThat(list.getValidationCacheInfo().getSigningTime()).isNotNull();
  }
}
