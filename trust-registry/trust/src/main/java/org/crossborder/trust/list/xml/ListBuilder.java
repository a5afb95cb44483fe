// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.OtherTslPointer;
import org.crossborder.trust.list.PolicyOrLegalNotice;
import org.crossborder.trust.list.PostalAddress;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;

/** Makes the records of a list from its elements: the list and its scheme (clause 5.3). */
final class ListBuilder {
  private final List<ListFinding> findings;
  private final ServiceBuilder services;

  ListBuilder(List<ListFinding> findings) {
    this.findings = findings;
    this.services = new ServiceBuilder(findings);
  }

  TrustedList list(Fields root) {
    return new TrustedList(
        scheme(root.required("SchemeInformation")),
        root.all("TrustServiceProviderList", "TrustServiceProvider").stream()
            .map(this::provider)
            .toList());
  }

  private SchemeInformation scheme(Fields scheme) {
    return new SchemeInformation(
        Integer.parseInt(scheme.text("TSLVersionIdentifier")),
        Long.parseLong(scheme.text("TSLSequenceNumber")),
        scheme.text("TSLType"),
        scheme.texts("SchemeOperatorName"),
        address(scheme.required("SchemeOperatorAddress")),
        scheme.texts("SchemeName"),
        scheme.uris("SchemeInformationURI"),
        scheme.text("StatusDeterminationApproach"),
        scheme.uris("SchemeTypeCommunityRules"),
        scheme.field("SchemeTerritory").map(Fields::text).orElse(""),
        policy(scheme),
        Integer.parseInt(scheme.text("HistoricalInformationPeriod")),
        scheme.all("PointersToOtherTSL", "OtherTSLPointer").stream().map(this::pointer).toList(),
        scheme.time("ListIssueDateTime"),
        scheme.required("NextUpdate").field("dateTime").map(date -> date.time()).orElse(null),
        scheme.all("DistributionPoints", "URI").stream().map(Fields::text).toList(),
        Extensions.read(scheme.all("SchemeExtensions", "Extension")));
  }

  private static PolicyOrLegalNotice policy(Fields scheme) {
    return new PolicyOrLegalNotice(
        scheme.all("PolicyOrLegalNotice", "TSLPolicy").stream()
            .map(Fields::multilingualUri)
            .toList(),
        scheme.all("PolicyOrLegalNotice", "TSLLegalNotice").stream()
            .map(Fields::multilingualText)
            .toList());
  }

  private TrustServiceProvider provider(Fields provider) {
    Fields information = provider.required("TSPInformation");
    return new TrustServiceProvider(
        information.texts("TSPName"),
        information.texts("TSPTradeName"),
        address(information.required("TSPAddress")),
        information.uris("TSPInformationURI"),
        Extensions.read(information.all("TSPInformationExtensions", "Extension")),
        provider.all("TSPServices", "TSPService").stream().map(services::service).toList());
  }

  private static Address address(Fields address) {
    return new Address(
        address.all("PostalAddresses", "PostalAddress").stream()
            .map(
                postal ->
                    new PostalAddress(
                        postal.language(),
                        postal.text("StreetAddress"),
                        postal.text("Locality"),
                        postal.optionalText("StateOrProvince"),
                        postal.optionalText("PostalCode"),
                        postal.text("CountryName")))
            .toList(),
        address.uris("ElectronicAddress"));
  }

  private OtherTslPointer pointer(Fields pointer) {
    String location = pointer.text("TSLLocation");
    List<ServiceDigitalIdentity> issuers =
        pointer.all("ServiceDigitalIdentities", "ServiceDigitalIdentity").stream()
            .map(identity -> services.identity(identity, location))
            .toList();
    List<Fields> qualifiers = new ArrayList<>();
    for (Fields other : pointer.all("AdditionalInformation", "OtherInformation")) {
      qualifiers.addAll(other.all());
    }
    if (issuers.stream().allMatch(identity -> identity.certificates().isEmpty())) {
      findings.add(
          ListFinding.warning("5.3.13", location, "Nobody is named as signer of this list"));
    }
    return new OtherTslPointer(
        issuers,
        location,
        qualifier(qualifiers, ListNames.TSL, "TSLType"),
        named(qualifiers, "SchemeOperatorName", "Name").stream()
            .map(Fields::multilingualText)
            .toList(),
        named(qualifiers, "SchemeTypeCommunityRules", "URI").stream()
            .map(Fields::multilingualUri)
            .toList(),
        qualifier(qualifiers, ListNames.TSL, "SchemeTerritory"),
        qualifier(qualifiers, ListNames.TSLX, "MimeType"));
  }

  private static String qualifier(List<Fields> qualifiers, String namespace, String name) {
    return qualifiers.stream()
        .filter(qualifier -> qualifier.is(namespace, name))
        .map(Fields::text)
        .findFirst()
        .orElse("");
  }

  private static List<Fields> named(List<Fields> qualifiers, String name, String child) {
    return qualifiers.stream()
        .filter(qualifier -> qualifier.is(ListNames.TSL, name))
        .flatMap(qualifier -> qualifier.all(child).stream())
        .toList();
  }
}
