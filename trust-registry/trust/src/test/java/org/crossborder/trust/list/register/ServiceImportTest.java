// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.NOW;

import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.junit.jupiter.api.Test;

/** Lists of others: what the register understands of them, and what it says of the rest. */
class ServiceImportTest {
  private static final String XML =
      new String(
              TrustedListWriter.write(
                  PartyList.of(
                      Samples.snapshot(
                          Samples.service(
                              "BD/seal",
                              ServiceType.CA_FOR_SEALS,
                              List.of(Samples.certificate("CN=CA")),
                              Samples.status(
                                  ServiceStatus.WITHDRAWN,
                                  "2024-01-01T00:00:00Z",
                                  "2025-01-01T00:00:00Z"),
                              Samples.status(ServiceStatus.GRANTED, "2025-01-01T00:00:00Z", null))),
                      "BD",
                      Samples.operator())),
              UTF_8)
          .replace("urn:crossborder:", "urn:other:");

  @Test
  void aForeignServiceIsNamedByItsKeyAndGivenTheLevelTheRegistrarSays() {
    ServiceImport.Proposal proposal = propose(XML);

    assertThat(proposal.findings()).isEmpty();
    TrustService service = only(proposal);
    assertThat(service.id()).matches("BD/[0-9a-f]{16}/ca-for-seals");
    assertThat(service.level()).isEqualTo("low");
    assertThat(service.type()).isEqualTo(ServiceType.CA_FOR_SEALS);
    assertThat(service.statusHistory())
        .extracting(ServiceStatusPeriod::status)
        .containsExactly(ServiceStatus.WITHDRAWN, ServiceStatus.GRANTED);
  }

  @Test
  void anIdOfAnotherPartyIsNotTakenOver() {
    String foreign =
        XML.replace("urn:other:", "urn:crossborder:").replace(">BD/seal<", ">KR/seal<");

    assertThat(only(propose(foreign)).id()).matches("BD/[0-9a-f]{16}/ca-for-seals");
  }

  @Test
  void aCaForBothPurposesIsTwoServices() {
    String both =
        XML.replace(
            "<ServiceInformationExtensions>",
            "<ServiceInformationExtensions><Extension Critical=\"true\">"
                + "<AdditionalServiceInformation><URI xml:lang=\"en\">"
                + "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSignatures"
                + "</URI></AdditionalServiceInformation></Extension>");

    assertThat(propose(both).services())
        .extracting(TrustService::type)
        .containsExactly(ServiceType.CA_FOR_SIGNATURES, ServiceType.CA_FOR_SEALS);
    assertThat(propose(both).services()).extracting(TrustService::id).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownStatusIsReadAsWithdrawn() {
    String supervised = XML.replace("Svcstatus/granted", "Svcstatus/undersupervision");
    ServiceImport.Proposal proposal = propose(supervised);

    assertThat(only(proposal).statusHistory())
        .extracting(ServiceStatusPeriod::status)
        .containsOnly(ServiceStatus.WITHDRAWN);
    assertThat(proposal.findings()).extracting(ListFinding::clause).containsExactly("5.5.4");
  }

  @Test
  void aServiceOfAnotherKindIsLeftOutAndSaidSo() {
    ServiceImport.Proposal proposal = propose(XML.replace("Svctype/CA/PKC", "Svctype/RA"));

    assertThat(proposal.services()).isEmpty();
    assertThat(proposal.findings()).extracting(ListFinding::clause).containsExactly("5.5.1");
  }

  @Test
  void aServiceWithACriticalExtensionIsLeftOutAndSaidSo() {
    String critical =
        XML.replaceFirst(
            "<ServiceInformationExtensions>",
            "<ServiceInformationExtensions><Extension Critical=\"1\"><q xmlns=\"urn:q\"/></Extension>");

    assertThat(propose(critical).services()).isEmpty();
    assertThat(propose(critical).findings())
        .extracting(ListFinding::clause)
        .containsExactly("5.5.9");
  }

  @Test
  void aServiceWithoutCertificateIsLeftOutAndSaidSo() {
    ServiceImport.Proposal proposal =
        propose(XML.replaceAll("(?s)<DigitalId>\\s*<X509Cert.*?</DigitalId>", ""));

    assertThat(proposal.services()).isEmpty();
    assertThat(proposal.findings()).extracting(ListFinding::clause).containsExactly("5.5.3");
  }

  /** Otherwise a withdrawal could be lost between two grants. */
  @Test
  void aServiceWhoseStatusesAreOutOfOrderIsLeftOutAndSaidSo() {
    ServiceImport.Proposal proposal =
        propose(XML.replace(">2024-01-01T00:00:00Z<", ">2026-01-01T00:00:00Z<"));

    assertThat(proposal.services()).isEmpty();
    assertThat(proposal.findings()).extracting(ListFinding::clause).containsExactly("5.5.10");
  }

  @Test
  void aStatusThatNeverHeldIsLeftOutAndSaidSo() {
    ServiceImport.Proposal proposal =
        propose(XML.replace(">2024-01-01T00:00:00Z<", ">2025-01-01T00:00:00Z<"));

    assertThat(only(proposal).statusHistory()).hasSize(1);
    assertThat(proposal.findings()).extracting(ListFinding::clause).containsExactly("5.5.10");
  }

  @Test
  void aServiceThatContradictsItselfIsLeftOutAndSaidSo() {
    String service = XML.substring(XML.indexOf("<TSPService>"), XML.indexOf("</TSPServices>"));
    String withdrawn = service.replaceFirst("Svcstatus/granted", "Svcstatus/withdrawn");

    ServiceImport.Proposal twice = propose(XML.replace(service, service + service));
    ServiceImport.Proposal contradiction = propose(XML.replace(service, service + withdrawn));

    assertThat(twice.services()).hasSize(1);
    assertThat(contradiction.services()).isEmpty();
    assertThat(contradiction.findings()).extracting(ListFinding::clause).containsExactly("5.5.3");
  }

  @Test
  void theListOfAnotherTerritoryIsNoticed() {
    assertThat(new ServiceImport("KR", "low").propose(read(XML)).findings())
        .extracting(ListFinding::clause)
        .containsExactly("5.3.10");
  }

  private static ServiceImport.Proposal propose(String xml) {
    return new ServiceImport("BD", "low").propose(read(xml));
  }

  private static TrustedList read(String xml) {
    return TrustedListReader.read(xml.getBytes(UTF_8), NOW).list().orElseThrow();
  }

  private static TrustService only(ServiceImport.Proposal proposal) {
    assertThat(proposal.services()).hasSize(1);
    return proposal.services().get(0);
  }
}
