// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.lote;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.PostalAddress;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The types that a list of trusted entities is made of (TS 119 602). */
final class LoteValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LoteValues() {}

  /** An array member; arrays without elements are left out. */
  static <T> void array(
      ObjectNode parent, String name, List<T> values, Function<T, ? extends JsonNode> element) {
    if (!values.isEmpty()) {
      ArrayNode array = JSON.arrayNode();
      values.forEach(value -> array.add(element.apply(value)));
      parent.set(name, array);
    }
  }

  static void texts(ObjectNode parent, String name, List<MultilingualText> texts) {
    array(
        parent,
        name,
        texts,
        text -> JSON.objectNode().put("lang", text.language()).put("value", text.text()));
  }

  static void uris(ObjectNode parent, String name, List<MultilingualUri> uris) {
    array(parent, name, uris, LoteValues::uri);
  }

  static ObjectNode uri(MultilingualUri uri) {
    return JSON.objectNode().put("lang", uri.language()).put("uriValue", uri.uri());
  }

  static ObjectNode address(String owner, Address address) {
    ObjectNode json = JSON.objectNode();
    array(json, owner + "PostalAddress", address.postal(), LoteValues::postal);
    uris(json, owner + "ElectronicAddress", address.electronic());
    return json;
  }

  private static ObjectNode postal(PostalAddress address) {
    ObjectNode json = JSON.objectNode();
    json.put("lang", address.language());
    json.put("StreetAddress", address.streetAddress());
    json.put("Locality", address.locality());
    if (address.stateOrProvince() != null) {
      json.put("StateOrProvince", address.stateOrProvince());
    }
    if (address.postalCode() != null) {
      json.put("PostalCode", address.postalCode());
    }
    json.put("Country", address.countryName());
    return json;
  }

  static ObjectNode identity(ServiceDigitalIdentity identity) {
    ObjectNode json = JSON.objectNode();
    array(
        json,
        "X509Certificates",
        identity.certificates(),
        certificate -> JSON.objectNode().put("val", base64(encoded(certificate))));
    array(json, "X509SubjectNames", identity.subjectNames(), JSON::stringNode);
    array(
        json,
        "X509SKIs",
        identity.subjectKeyIdentifiers(),
        ski -> JSON.stringNode(base64(HexFormat.of().parseHex(ski))));
    return json;
  }

  /** The schema leaves the form of extensions open; here it follows that of TS 119 612. */
  static ObjectNode extension(Extension extension) {
    ObjectNode json = JSON.objectNode();
    json.put("Critical", extension.critical());
    if (extension instanceof Extension.AdditionalServiceInformation information) {
      ObjectNode value = json.putObject("AdditionalServiceInformation");
      value.set("URI", uri(information.uri()));
      if (information.value() != null) {
        value.put("InformationValue", information.value());
      }
    } else if (extension instanceof Extension.ExpiredCertsRevocationInfo info) {
      json.put("ExpiredCertsRevocationInfo", Lote.time(info.since()));
    } else if (extension instanceof Extension.LogPosition position) {
      json.put("LogTreeSize", position.treeSize());
    } else {
      throw new IllegalArgumentException("Nothing is published that is not understood");
    }
    return json;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate cannot be encoded", e);
    }
  }
}
