// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossborder.trust.list.Samples.ISSUED;
import static org.crossborder.trust.list.Samples.NEXT_UPDATE;
import static org.crossborder.trust.list.Samples.NOW;
import static org.crossborder.trust.list.Samples.certificate;
import static org.crossborder.trust.list.Samples.granted;
import static org.crossborder.trust.list.Samples.service;
import static org.crossborder.trust.list.Samples.snapshot;
import static org.crossborder.trust.list.Samples.status;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class PartyListTest {
  @Test
  void whatIsWrittenIsReadBack() {
    TrustedList list =
        list(
            snapshot(
                granted("BD/seal", ServiceType.CA_FOR_SEALS),
                granted("BD/sign", ServiceType.CA_FOR_SIGNATURES),
                granted("BD/time", ServiceType.TIMESTAMPING),
                granted("BD/attest", ServiceType.ATTESTATION)));

    ListReading reading = TrustedListReader.read(TrustedListWriter.write(list), NOW);

    assertThat(reading.list()).contains(list);
    assertThat(reading.signed()).isFalse();
    assertThat(reading.findings())
        .containsExactly(ListFinding.error("5.7.1", "Signature", "The list is not signed"));
  }

  @Test
  void aListCarriesTheRegistersVersionAndTimes() {
    TrustedList list = list(snapshot(granted("BD/seal", ServiceType.CA_FOR_SEALS)));

    assertThat(list.schemeInformation().versionIdentifier()).isEqualTo(6);
    assertThat(list.schemeInformation().sequenceNumber()).isEqualTo(17);
    assertThat(list.schemeInformation().issued()).isEqualTo(ISSUED);
    assertThat(list.schemeInformation().nextUpdate()).isEqualTo(NEXT_UPDATE);
    assertThat(list.schemeInformation().type())
        .isEqualTo("http://uri.etsi.org/TrstSvc/TrustedList/TSLType/BDlist");
    assertThat(list.schemeInformation().historicalInformationPeriod()).isEqualTo(65_535);
  }

  @Test
  void theRegisterComesBackFromItsList() {
    KeyPair old = Samples.key();
    List<X509Certificate> rollover =
        List.of(
            certificate("CN=Old", old, 1), certificate("CN=Old", old, 2), certificate("CN=New"));
    TrustService seal =
        service(
            "BD/seal",
            ServiceType.CA_FOR_SEALS,
            rollover,
            status(ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
            status(ServiceStatus.SUSPENDED, "2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z"),
            status(ServiceStatus.GRANTED, "2025-02-01T00:00:00Z", null));
    TrustService time = granted("BD/time", ServiceType.TIMESTAMPING);
    TrustedList list = list(snapshot(seal, time));

    assertThat(list.services()).hasSize(3);
    ServiceImport.Proposal proposal = reread(list);

    assertThat(proposal.findings()).isEmpty();
    assertThat(proposal.services()).containsExactlyInAnyOrder(seal, time);
  }

  @Test
  void theHistoryIsNewestFirstAndWithoutCertificates() {
    TspService service =
        only(
            list(
                snapshot(
                    service(
                        "BD/seal",
                        ServiceType.CA_FOR_SEALS,
                        List.of(certificate("CN=CA")),
                        status(
                            ServiceStatus.PENDING, "2023-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
                        status(
                            ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
                        status(ServiceStatus.WITHDRAWN, "2025-01-01T00:00:00Z", null)))));

    assertThat(service.information().status()).isEqualTo(ListUris.WITHDRAWN);
    assertThat(service.history()).hasSize(1);
    ServiceHistoryInstance before = service.history().get(0);
    assertThat(before.status()).isEqualTo(ListUris.GRANTED);
    assertThat(before.digitalIdentity().certificates()).isEmpty();
    assertThat(before.digitalIdentity().subjectKeyIdentifiers())
        .isEqualTo(service.information().digitalIdentity().subjectKeyIdentifiers())
        .isNotEmpty();
  }

  @Test
  void aCompromisedServiceIsWithdrawnFromItsInvalidityDateOn() {
    Instant invalid = Instant.parse("2024-06-01T00:00:00Z");
    TspService service =
        only(
            list(
                snapshot(
                    service(
                        "BD/seal",
                        ServiceType.CA_FOR_SEALS,
                        List.of(certificate("CN=CA")),
                        status(
                            ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", "2024-07-01T00:00:00Z"),
                        status(
                            ServiceStatus.SUSPENDED,
                            "2024-07-01T00:00:00Z",
                            "2025-01-01T00:00:00Z"),
                        new ServiceStatusPeriod(
                            ServiceStatus.COMPROMISED,
                            Period.since(Instant.parse("2025-01-01T00:00:00Z")),
                            "Key stolen",
                            invalid)))));

    assertThat(service.information().status()).isEqualTo(ListUris.WITHDRAWN);
    assertThat(service.information().statusStartingTime()).isEqualTo(invalid);
    assertThat(service.history())
        .extracting(ServiceHistoryInstance::status)
        .containsExactly(ListUris.GRANTED);
    ServiceImport.Proposal proposal = reread(new TrustedList(scheme(), providers(service)));
    assertThat(proposal.services().get(0).statusHistory().get(1))
        .isEqualTo(
            new ServiceStatusPeriod(
                ServiceStatus.COMPROMISED, Period.since(invalid), "Key stolen", invalid));
  }

  @Test
  void aServiceIsListedOnceItHasBeenGranted() {
    TrustedList list =
        list(
            snapshot(
                service(
                    "BD/pending",
                    ServiceType.CA_FOR_SEALS,
                    List.of(certificate("CN=CA")),
                    status(ServiceStatus.PENDING, "2024-01-01T00:00:00Z", "2026-11-22T20:00:00Z"),
                    status(ServiceStatus.GRANTED, "2026-11-22T20:00:00Z", null))));

    assertThat(list.providers()).isEmpty();
    assertThat(list.schemeInformation().nextUpdate())
        .as("a list ends when a status in it changes")
        .isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));
    assertThat(TrustedListReader.read(TrustedListWriter.write(list), NOW).list()).contains(list);
  }

  @Test
  void whatHasEndedIsWithdrawn() {
    TspService service =
        only(
            list(
                snapshot(
                    service(
                        "BD/seal",
                        ServiceType.CA_FOR_SEALS,
                        List.of(certificate("CN=CA")),
                        status(
                            ServiceStatus.GRANTED,
                            "2024-01-01T00:00:00Z",
                            "2025-01-01T00:00:00Z")))));

    assertThat(service.information().status()).isEqualTo(ListUris.WITHDRAWN);
    assertThat(service.information().statusStartingTime())
        .isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
  }

  @Test
  void aProviderNobodyCanReachIsNotPublished() {
    Snapshot snapshot = snapshot(granted("BD/seal", ServiceType.CA_FOR_SEALS));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartyList.of(snapshot, "BD", Samples.operator(), Map.of()))
        .withMessageContaining(Samples.PROVIDER);
  }

  @Test
  void onlyTheServicesOfThePartyAreListed() {
    TrustedList list =
        PartyList.of(
            snapshot(granted("BD/seal", ServiceType.CA_FOR_SEALS)),
            "GB",
            Samples.operator(),
            Samples.providers());

    assertThat(list.providers()).isEmpty();
    assertThat(list.schemeInformation().territory()).isEqualTo("UK");
  }

  @Test
  void theListOfListsPointsToEachPartysList() {
    X509Certificate signer = certificate("CN=List signer, C=KR");
    TrustedList list =
        ListOfLists.of(
            snapshot(),
            "UN",
            Samples.operator(),
            Map.of(
                "KR",
                new ListOfLists.Location(
                    "https://registry.example/v1/lists/KR.xml",
                    List.of(signer),
                    Samples.operator().name()),
                "XX",
                new ListOfLists.Location("https://x.example/", List.of(signer), List.of())));
    ListReading reading = TrustedListReader.read(TrustedListWriter.write(list), NOW);

    assertThat(reading.list()).contains(list);
    assertThat(list.schemeInformation().pointers()).hasSize(1);
    assertThat(list.schemeInformation().pointers().get(0).territory()).isEqualTo("KR");
    assertThat(list.schemeInformation().pointers().get(0).issuerIdentities().get(0).certificates())
        .containsExactly(signer);
    assertThat(reading.findings()).extracting(ListFinding::clause).containsExactly("5.7.1");
  }

  @Test
  void textIsEscaped() {
    String xml =
        new String(
            TrustedListWriter.write(list(snapshot(granted("BD/s", ServiceType.CA_FOR_SEALS)))),
            StandardCharsets.UTF_8);

    assertThat(xml).contains("Chamber of Commerce &amp; Industry &lt;Dhaka&gt;");
  }

  private static TrustedList list(Snapshot snapshot) {
    return PartyList.of(snapshot, "BD", Samples.operator(), Samples.providers());
  }

  private static SchemeInformation scheme() {
    return list(snapshot()).schemeInformation();
  }

  private static List<TrustServiceProvider> providers(TspService service) {
    return List.of(
        new TrustServiceProvider(
            MultilingualText.english("P"),
            MultilingualText.english("NTRBD-1"),
            Samples.address(),
            MultilingualUri.english("https://p.example"),
            List.of(),
            List.of(service)));
  }

  private static TspService only(TrustedList list) {
    List<TspService> services = list.services().toList();
    assertThat(services).hasSize(1);
    return services.get(0);
  }

  private static ServiceImport.Proposal reread(TrustedList list) {
    TrustedList read =
        TrustedListReader.read(TrustedListWriter.write(list), NOW).list().orElseThrow();
    return new ServiceImport("BD", "low").propose(read);
  }
}
