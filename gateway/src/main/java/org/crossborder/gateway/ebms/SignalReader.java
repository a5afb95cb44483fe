// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.EB;
import static org.crossborder.gateway.ebms.Namespaces.EBBP;
import static org.crossborder.gateway.ebms.Namespaces.EC;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.SignedReference.Transform;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads an eb:SignalMessage (ebMS 3.0 Core 5.2.3): a receipt or errors. */
public final class SignalReader {
  private SignalReader() {}

  static SignalMessage read(Element unit) throws MessageRefused {
    MessageInfo info = MessagingReader.messageInfo(MessagingReader.required(unit, "MessageInfo"));
    Element receipt = Dom.child(unit, EB, "Receipt").orElse(null);
    List<Element> errors = Dom.children(unit, EB, "Error");
    if (receipt != null && errors.isEmpty()) {
      return SignalMessage.receipt(info, receipt(receipt));
    }
    if (receipt == null && !errors.isEmpty()) {
      List<EbmsError> read = new ArrayList<>();
      for (Element error : errors) {
        read.add(error(error));
      }
      return SignalMessage.errors(info, read);
    }
    throw new MessageRefused(
        ErrorCode.FEATURE_INCONSISTENT, "This signal is neither a receipt nor errors.");
  }

  private static Receipt receipt(Element receipt) throws MessageRefused {
    Element nonRepudiation = Dom.child(receipt, EBBP, "NonRepudiationInformation").orElse(null);
    if (nonRepudiation == null) {
      Element received = Dom.child(receipt, EB, "UserMessage").orElse(null);
      return new Receipt(
          List.of(), received == null ? null : MessagingReader.userMessage(received));
    }
    List<SignedReference> references = new ArrayList<>();
    for (Element part : Dom.children(nonRepudiation, EBBP, "MessagePartNRInformation")) {
      references.add(reference(Dom.required(part, DS, "Reference")));
    }
    return new Receipt(references);
  }

  /** Reads a ds:Reference, in a signature or in a receipt. */
  public static SignedReference reference(Element reference) throws MessageRefused {
    List<Transform> transforms = new ArrayList<>();
    Element list = Dom.child(reference, DS, "Transforms").orElse(null);
    for (Element transform : list == null ? List.<Element>of() : Dom.children(list)) {
      transforms.add(transform(transform));
    }
    return new SignedReference(
        reference.getAttributeNS(null, "URI"),
        transforms,
        Dom.required(reference, DS, "DigestMethod").getAttributeNS(null, "Algorithm"),
        Dom.text(Dom.required(reference, DS, "DigestValue")).replaceAll("\\s", ""));
  }

  private static Transform transform(Element transform) throws MessageRefused {
    Element inclusive = Dom.child(transform, EC, "InclusiveNamespaces").orElse(null);
    return new Transform(
        transform.getAttributeNS(null, "Algorithm"),
        inclusive == null ? null : inclusive.getAttributeNS(null, "PrefixList"));
  }

  private static EbmsError error(Element error) throws MessageRefused {
    return new EbmsError(
        error.getAttributeNS(null, "errorCode"),
        "warning".equals(error.getAttributeNS(null, "severity"))
            ? Severity.WARNING
            : Severity.FAILURE,
        attribute(error, "shortDescription"),
        attribute(error, "category"),
        attribute(error, "origin"),
        attribute(error, "refToMessageInError"),
        detail(error));
  }

  private static @Nullable String attribute(Element element, String name) {
    return Dom.attribute(element, name).orElse(null);
  }

  /** The detail, or what stands in the description if there is none. */
  private static @Nullable String detail(Element error) throws MessageRefused {
    Element detail = Dom.child(error, EB, "ErrorDetail").orElse(null);
    if (detail == null) {
      detail = Dom.child(error, EB, "Description").orElse(null);
    }
    return detail == null ? null : Dom.stripped(detail.getTextContent());
  }
}
