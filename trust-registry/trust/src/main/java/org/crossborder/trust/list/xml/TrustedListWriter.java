// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.OtherTslPointer;
import org.crossborder.trust.list.PostalAddress;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;
import org.xml.sax.SAXException;

/**
 * Writes a trusted list as XML without its signature: the bytes that a XAdES signer takes, and
 * gives back with the signature as the root's last child (clause 5.7.1, annex B).
 */
public final class TrustedListWriter {
  private final ListXml xml = new ListXml();
  private final ServiceWriter services = new ServiceWriter(xml);

  private TrustedListWriter() {}

  /** The XML of a list; what the schema does not allow is not written. */
  public static byte[] write(TrustedList list) {
    byte[] bytes = new TrustedListWriter().document(list);
    SchemaFindings findings = new SchemaFindings();
    try {
      ListParser.parse(bytes, findings);
    } catch (SAXException e) {
      findings.ended(e);
    }
    if (findings.any()) {
      throw new IllegalArgumentException("Not a trusted list: " + findings.findings().get(0));
    }
    return bytes;
  }

  private byte[] document(TrustedList list) {
    return xml.document(
        "TrustServiceStatusList",
        ListUris.TAG,
        () -> {
          xml.element("SchemeInformation", () -> scheme(list.schemeInformation()));
          xml.list("TrustServiceProviderList", list.providers(), this::provider);
        });
  }

  private void scheme(SchemeInformation scheme) {
    xml.text("TSLVersionIdentifier", Integer.toString(scheme.versionIdentifier()));
    xml.text("TSLSequenceNumber", Long.toString(scheme.sequenceNumber()));
    xml.text("TSLType", scheme.type());
    xml.names("SchemeOperatorName", scheme.operatorName());
    xml.element("SchemeOperatorAddress", () -> address(scheme.operatorAddress()));
    xml.names("SchemeName", scheme.schemeName());
    xml.uris("SchemeInformationURI", scheme.informationUris());
    xml.text("StatusDeterminationApproach", scheme.statusDeterminationApproach());
    xml.uris("SchemeTypeCommunityRules", scheme.communityRules());
    xml.text("SchemeTerritory", scheme.territory());
    policy(scheme);
    xml.text("HistoricalInformationPeriod", Integer.toString(scheme.historicalInformationPeriod()));
    xml.list("PointersToOtherTSL", scheme.pointers(), this::pointer);
    xml.text("ListIssueDateTime", time(scheme.issued()));
    xml.element(
        "NextUpdate",
        () -> scheme.nextUpdateDue().ifPresent(due -> xml.text("dateTime", time(due))));
    xml.list("DistributionPoints", scheme.distributionPoints(), uri -> xml.text("URI", uri));
    extensions(xml, "SchemeExtensions", scheme.extensions());
  }

  private void policy(SchemeInformation scheme) {
    xml.list(
        "PolicyOrLegalNotice",
        scheme.policyOrLegalNotice().policy(),
        (MultilingualUri policy) -> xml.text("TSLPolicy", policy.language(), policy.uri()));
    xml.list(
        "PolicyOrLegalNotice",
        scheme.policyOrLegalNotice().notice(),
        (MultilingualText notice) -> xml.text("TSLLegalNotice", notice.language(), notice.text()));
  }

  private void address(Address address) {
    xml.list("PostalAddresses", address.postal(), this::postal);
    xml.uris("ElectronicAddress", address.electronic());
  }

  private void postal(PostalAddress address) {
    xml.element(
        "PostalAddress",
        address.language(),
        () -> {
          xml.text("StreetAddress", address.streetAddress());
          xml.text("Locality", address.locality());
          xml.optionalText("StateOrProvince", address.stateOrProvince());
          xml.optionalText("PostalCode", address.postalCode());
          xml.text("CountryName", address.countryName());
        });
  }

  private void pointer(OtherTslPointer pointer) {
    xml.element(
        "OtherTSLPointer",
        () -> {
          xml.list("ServiceDigitalIdentities", pointer.issuerIdentities(), services::identity);
          xml.text("TSLLocation", pointer.location());
          xml.element("AdditionalInformation", () -> qualifiers(pointer));
        });
  }

  private void qualifiers(OtherTslPointer pointer) {
    other(() -> xml.text("TSLType", pointer.type()));
    other(() -> xml.names("SchemeOperatorName", pointer.operatorName()));
    other(() -> xml.uris("SchemeTypeCommunityRules", pointer.communityRules()));
    other(() -> xml.text("SchemeTerritory", pointer.territory()));
    other(() -> xml.mimeType(pointer.mimeType()));
  }

  private void other(Runnable content) {
    xml.element("OtherInformation", content);
  }

  private void provider(TrustServiceProvider provider) {
    xml.element(
        "TrustServiceProvider",
        () -> {
          xml.element("TSPInformation", () -> information(provider));
          xml.list("TSPServices", provider.services(), services::service);
        });
  }

  private void information(TrustServiceProvider provider) {
    xml.names("TSPName", provider.names());
    xml.names("TSPTradeName", provider.tradeNames());
    xml.element("TSPAddress", () -> address(provider.address()));
    xml.uris("TSPInformationURI", provider.informationUris());
    extensions(xml, "TSPInformationExtensions", provider.extensions());
  }

  static void extensions(ListXml xml, String name, List<Extension> extensions) {
    xml.list(
        name,
        extensions,
        extension -> xml.extension(extension.critical(), () -> extension(xml, extension)));
  }

  private static void extension(ListXml xml, Extension extension) {
    if (extension instanceof Extension.AdditionalServiceInformation information) {
      xml.element(
          "AdditionalServiceInformation",
          () -> {
            xml.text("URI", information.uri().language(), information.uri().uri());
            xml.optionalText("InformationValue", information.value());
          });
    } else if (extension instanceof Extension.ExpiredCertsRevocationInfo info) {
      xml.text("ExpiredCertsRevocationInfo", time(info.since()));
    } else if (extension instanceof Extension.LogPosition position) {
      xml.foreign("LogTreeSize", ListNames.REGISTRY, Long.toString(position.treeSize()));
    } else {
      throw new IllegalArgumentException("Nothing is published that is not understood");
    }
  }

  /** UTC, without fractions of a second (clause 5.1.3). */
  static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
