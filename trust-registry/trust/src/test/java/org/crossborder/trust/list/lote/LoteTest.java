// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.lote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.granted;
import static org.crossborder.trust.list.Samples.service;
import static org.crossborder.trust.list.Samples.snapshot;
import static org.crossborder.trust.list.Samples.status;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SignedSamples;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.register.ListScheme;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the schema of TS 119 602 requires of a list, and allows. */
class LoteTest {
  private static final Snapshot SNAPSHOT =
      snapshot(
          granted("BD/seal", ServiceType.CA_FOR_SEALS),
          service(
              "BD/gone",
              ServiceType.CA_FOR_SIGNATURES,
              List.of(Samples.certificate("CN=Gone")),
              status(ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
              status(ServiceStatus.WITHDRAWN, "2025-01-01T00:00:00Z", null)));

  @Test
  void theSchemeIsDescribed() {
    JsonNode scheme = lote().at("/LoTE/ListAndSchemeInformation");

    assertThat(scheme.propertyNames())
        .containsExactlyInAnyOrder(
            "LoTEVersionIdentifier",
            "LoTESequenceNumber",
            "LoTEType",
            "SchemeOperatorName",
            "SchemeOperatorAddress",
            "SchemeName",
            "SchemeInformationURI",
            "StatusDeterminationApproach",
            "SchemeTypeCommunityRules",
            "SchemeTerritory",
            "PolicyOrLegalNotice",
            "HistoricalInformationPeriod",
            "ListIssueDateTime",
            "NextUpdate",
            "DistributionPoints",
            "SchemeExtensions");
    assertThat(scheme.at("/LoTEVersionIdentifier").asInt()).isEqualTo(1);
    assertThat(scheme.at("/LoTESequenceNumber").asLong()).isEqualTo(17);
    assertThat(scheme.at("/SchemeOperatorName/1/lang").asString()).isEqualTo("bn");
    assertThat(scheme.at("/SchemeOperatorAddress/SchemeOperatorPostalAddress/0/Country").asString())
        .isEqualTo("BD");
  }

  @Test
  void anEntityHasItsServicesAndTheirHistory() {
    JsonNode entity = lote().at("/LoTE/TrustedEntitiesList/0");

    assertThat(entity.at("/TrustedEntityInformation").propertyNames())
        .containsExactlyInAnyOrder("TEName", "TETradeName", "TEAddress", "TEInformationURI");
    assertThat(entity.at("/TrustedEntityServices")).hasSize(2);
    JsonNode gone = entity.at("/TrustedEntityServices/1");
    assertThat(gone.at("/ServiceInformation/ServiceStatus").asString())
        .isEqualTo(ListUris.WITHDRAWN);
    assertThat(gone.at("/ServiceInformation/ServiceDigitalIdentity/X509Certificates")).hasSize(1);
    assertThat(gone.at("/ServiceHistory/0/ServiceStatus").asString()).isEqualTo(ListUris.GRANTED);
    assertThat(gone.at("/ServiceHistory/0/ServiceDigitalIdentity").propertyNames())
        .containsExactlyInAnyOrder("X509SubjectNames", "X509SKIs");
  }

  @Test
  void theListOfListsPoints() {
    ListScheme scheme =
        new ListScheme(
            "Operator",
            "UN",
            Samples.address(),
            URI.create("https://registry.example/"),
            URI.create("https://registry.example/v1/lists/"));
    JsonNode list =
        read(
            scheme.listOfLists(
                SNAPSHOT,
                ListScheme.Form.LOTE,
                Map.of("BD", SignedSamples.SIGNER, "KR", SignedSamples.SIGNER)));

    assertThat(list.at("/LoTE").propertyNames())
        .containsExactlyInAnyOrder("ListAndSchemeInformation");
    JsonNode pointer = list.at("/LoTE/ListAndSchemeInformation/PointersToOtherLoTE/0");
    assertThat(pointer.propertyNames())
        .containsExactlyInAnyOrder("LoTELocation", "ServiceDigitalIdentities", "LoTEQualifiers");
    assertThat(pointer.at("/LoTELocation").asString())
        .isEqualTo("https://registry.example/v1/lists/BD.lote.jwt");
    assertThat(pointer.at("/LoTEQualifiers/0/LoTEType").asString())
        .isEqualTo("urn:crossborder:lote-type:BDlist");
  }

  private static JsonNode lote() {
    return read(PartyList.of(SNAPSHOT, "BD", Samples.operator()));
  }

  private static JsonNode read(TrustedList list) {
    return JsonMapper.shared().readTree(Lote.write(list));
  }
}
