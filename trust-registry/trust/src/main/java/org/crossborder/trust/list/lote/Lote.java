// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.lote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crossborder.trust.list.OtherTslPointer;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.log.jcs.Jcs;
import org.crossborder.trust.log.jcs.NotCanonicalisableException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trusted list in the data model of TS 119 602, version 1: the scheme operator, the trusted
 * entities (providers) and their services, with their history, member by member.
 */
public final class Lote {
  /** What a LoTE's own media type is when a list points to it. */
  static final String MEDIA_TYPE = "application/jwt";

  private static final int VERSION = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Lote() {}

  /** The JSON of a list, in its canonical form (RFC 8785). */
  public static byte[] write(TrustedList list) {
    ObjectNode lote = JSON.objectNode();
    lote.set("ListAndSchemeInformation", scheme(list.schemeInformation()));
    LoteValues.array(lote, "TrustedEntitiesList", list.providers(), Lote::entity);
    ObjectNode root = JSON.objectNode();
    root.set("LoTE", lote);
    try {
      return Jcs.canonicalise(root);
    } catch (NotCanonicalisableException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + e.getMessage(), e);
    }
  }

  private static ObjectNode scheme(SchemeInformation scheme) {
    ObjectNode json = JSON.objectNode();
    json.put("LoTEVersionIdentifier", VERSION);
    json.put("LoTESequenceNumber", scheme.sequenceNumber());
    json.put("LoTEType", type(scheme.type()));
    LoteValues.texts(json, "SchemeOperatorName", scheme.operatorName());
    json.set(
        "SchemeOperatorAddress", LoteValues.address("SchemeOperator", scheme.operatorAddress()));
    LoteValues.texts(json, "SchemeName", scheme.schemeName());
    LoteValues.uris(json, "SchemeInformationURI", scheme.informationUris());
    json.put("StatusDeterminationApproach", scheme.statusDeterminationApproach());
    LoteValues.uris(json, "SchemeTypeCommunityRules", scheme.communityRules());
    json.put("SchemeTerritory", scheme.territory());
    policy(json, scheme);
    json.put("HistoricalInformationPeriod", scheme.historicalInformationPeriod());
    LoteValues.array(json, "PointersToOtherLoTE", scheme.pointers(), Lote::pointer);
    json.put("ListIssueDateTime", time(scheme.issued()));
    scheme.nextUpdateDue().ifPresent(due -> json.put("NextUpdate", time(due)));
    LoteValues.array(json, "DistributionPoints", scheme.distributionPoints(), JSON::stringNode);
    LoteValues.array(json, "SchemeExtensions", scheme.extensions(), LoteValues::extension);
    return json;
  }

  private static void policy(ObjectNode json, SchemeInformation scheme) {
    if (scheme.policyOrLegalNotice().policy().isEmpty()) {
      LoteValues.array(
          json,
          "PolicyOrLegalNotice",
          scheme.policyOrLegalNotice().notice(),
          notice -> JSON.objectNode().put("LoTELegalNotice", notice.text()));
    } else {
      LoteValues.array(
          json,
          "PolicyOrLegalNotice",
          scheme.policyOrLegalNotice().policy(),
          policy -> {
            ObjectNode element = JSON.objectNode();
            element.set("LoTEPolicy", LoteValues.uri(policy));
            return element;
          });
    }
  }

  private static ObjectNode pointer(OtherTslPointer pointer) {
    ObjectNode qualifier = JSON.objectNode();
    qualifier.put("LoTEType", type(pointer.type()));
    LoteValues.texts(qualifier, "SchemeOperatorName", pointer.operatorName());
    LoteValues.uris(qualifier, "SchemeTypeCommunityRules", pointer.communityRules());
    qualifier.put("SchemeTerritory", pointer.territory());
    qualifier.put("MimeType", MEDIA_TYPE);
    ObjectNode json = JSON.objectNode();
    json.put("LoTELocation", pointer.location());
    LoteValues.array(
        json, "ServiceDigitalIdentities", pointer.issuerIdentities(), LoteValues::identity);
    json.set("LoTEQualifiers", JSON.arrayNode().add(qualifier));
    return json;
  }

  private static ObjectNode entity(TrustServiceProvider provider) {
    ObjectNode information = JSON.objectNode();
    LoteValues.texts(information, "TEName", provider.names());
    LoteValues.texts(information, "TETradeName", provider.tradeNames());
    information.set("TEAddress", LoteValues.address("TE", provider.address()));
    LoteValues.uris(information, "TEInformationURI", provider.informationUris());
    LoteValues.array(
        information, "TEInformationExtensions", provider.extensions(), LoteValues::extension);
    ObjectNode json = JSON.objectNode();
    json.set("TrustedEntityInformation", information);
    LoteValues.array(json, "TrustedEntityServices", provider.services(), Lote::service);
    return json;
  }

  private static ObjectNode service(TspService service) {
    ObjectNode json = JSON.objectNode();
    json.set("ServiceInformation", LoteServices.information(service.information()));
    LoteValues.array(json, "ServiceHistory", service.history(), LoteServices::history);
    return json;
  }

  /** TS 119 602 registers types for the EU's lists only; a scheme operator names its own. */
  private static String type(String listType) {
    return "urn:crossborder:lote-type:" + listType.substring(listType.lastIndexOf('/') + 1);
  }

  static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
