// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.Extension;
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
import org.crossborder.trust.list.lote.Lote;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.KeyUsage;
import org.crossborder.trust.service.ServiceLimits;
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
  void aProviderThatTheRegisterCannotReachIsReachedThroughTheOperator() {
    Snapshot known = snapshot(granted("BD/seal", ServiceType.CA_FOR_SEALS));
    TrustedList list =
        list(
            new Snapshot(
                known.version(),
                known.issuedAt(),
                known.nextUpdate(),
                known.parties(),
                known.services(),
                List.of(),
                List.of()));

    TrustServiceProvider provider = list.providers().get(0);
    assertThat(provider.names()).isEqualTo(MultilingualText.english(Samples.PROVIDER));
    assertThat(provider.address()).isEqualTo(Samples.address());
    assertThat(TrustedListReader.read(TrustedListWriter.write(list), NOW).findings())
        .extracting(ListFinding::clause)
        .containsExactly("5.7.1", "5.4.2");
  }

  @Test
  void textThatXmlHasNoCharactersForIsReplaced() {
    TrustService odd =
        Samples.service(
            "BD/seal",
            ServiceType.CA_FOR_SEALS,
            List.of(certificate("CN=CA")),
            new ServiceStatusPeriod(
                ServiceStatus.GRANTED,
                Period.since(Instant.parse("2024-01-01T00:00:00Z")),
                "bell \u0007, half a pair \ud800",
                null));

    byte[] xml = TrustedListWriter.write(list(snapshot(odd)));

    assertThat(new String(xml, StandardCharsets.UTF_8)).contains("bell \ufffd, half a pair \ufffd");
    assertThat(Lote.write(list(snapshot(odd)))).isNotEmpty();
  }

  @Test
  void aListNamesTheLogPrefixThatItWasMadeFrom() {
    TrustedList list = list(snapshot());

    assertThat(list.schemeInformation().extensions())
        .containsExactly(new Extension.LogPosition(false, 42));
    assertThat(new String(TrustedListWriter.write(list), StandardCharsets.UTF_8))
        .contains("<LogTreeSize xmlns=\"urn:crossborder:trusted-list:1\">42</LogTreeSize>");
  }

  @Test
  void aRetiredKeyIsWithdrawnAndTheOtherStaysGranted() {
    X509Certificate old = certificate("CN=Old");
    Instant since = Instant.parse("2025-06-01T00:00:00Z");
    TrustService granted = granted("BD/seal", ServiceType.CA_FOR_SEALS);
    TrustService rolledOver =
        new TrustService(
            granted.id(),
            granted.party(),
            granted.providerName(),
            granted.serviceName(),
            granted.type(),
            List.of(old, certificate("CN=New")),
            granted.level(),
            granted.statusHistory(),
            List.of(),
            granted.providerId(),
            new ServiceLimits(
                Set.of("1.2.3", "1.2.4"), Set.of(), Set.of(KeyUsage.NON_REPUDIATION), Set.of()),
            Set.of(),
            List.of(new IdentityPeriod(Fingerprint.sha256(old), new Period(Instant.EPOCH, since))),
            granted.supplyPoints(),
            null);

    TrustedList list = list(snapshot(rolledOver));

    List<TspService> services = list.services().toList();
    assertThat(services)
        .extracting(service -> service.information().status())
        .containsExactly(ListUris.WITHDRAWN, ListUris.GRANTED);
    assertThat(services.get(0).information().statusStartingTime()).isEqualTo(since);
    assertThat(services.get(1).information().supplyPoints()).hasSize(1);
    assertThat(reread(list(snapshot(limited(rolledOver)))).services().get(0).limits())
        .isEqualTo(rolledOver.limits());
  }

  @Test
  void aLaterKeyIsListedFromWhenItIsUsed() {
    X509Certificate next = certificate("CN=New");
    TrustService granted = granted("BD/seal", ServiceType.CA_FOR_SEALS);
    Instant begin = Instant.parse("2026-03-01T00:00:00Z");
    List<X509Certificate> both = List.of(granted.digitalIdentities().get(0), next);

    List<TspService> used =
        list(snapshot(granted.withIdentities(both, Set.of(), List.of(used(next, begin)))))
            .services()
            .toList();
    TrustedList notYet =
        list(
            snapshot(
                granted.withIdentities(
                    both, Set.of(), List.of(used(next, ISSUED.plusSeconds(60))))));

    assertThat(used)
        .extracting(service -> service.information().statusStartingTime())
        .containsExactly(Instant.parse("2024-01-01T00:00:00Z"), begin);
    assertThat(notYet.services()).hasSize(1);
    assertThat(notYet.schemeInformation().nextUpdate()).isEqualTo(ISSUED.plusSeconds(60));
  }

  private static IdentityPeriod used(X509Certificate certificate, Instant begin) {
    return new IdentityPeriod(Fingerprint.sha256(certificate), Period.since(begin));
  }

  private static TrustService limited(TrustService service) {
    return new TrustService(
        service.id(),
        service.party(),
        service.providerName(),
        service.serviceName(),
        service.type(),
        service.digitalIdentities(),
        service.level(),
        service.statusHistory(),
        List.of(),
        service.providerId(),
        service.limits(),
        Set.of(),
        List.of(),
        List.of(),
        null);
  }

  @Test
  void onlyTheServicesOfThePartyAreListed() {
    TrustedList list =
        PartyList.of(
            snapshot(granted("BD/seal", ServiceType.CA_FOR_SEALS)), "GB", Samples.operator());

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
    return PartyList.of(snapshot, "BD", Samples.operator());
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
