// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.Extension.AdditionalServiceInformation;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.service.ServiceType;

/** The additional service information of a service (clause 5.5.9.4), by its URI. */
record ListedInformation(Map<String, List<String>> values) {
  static ListedInformation of(List<Extension> extensions) {
    Map<String, List<String>> values = new HashMap<>();
    for (Extension extension : extensions) {
      if (extension instanceof AdditionalServiceInformation information) {
        String value = information.value();
        values
            .computeIfAbsent(information.uri().uri(), uri -> new ArrayList<>())
            .add(value == null ? "" : value);
      }
    }
    return new ListedInformation(values);
  }

  Optional<String> id() {
    return first(ListUris.SERVICE_ID);
  }

  Optional<String> providerId() {
    return first(ListUris.PROVIDER_ID);
  }

  Optional<String> level() {
    return first(ListUris.LEVEL);
  }

  String reason() {
    return first(ListUris.STATUS_REASON).orElse("");
  }

  /** All values of one URI. */
  List<String> all(String uri) {
    return values.getOrDefault(uri, List.of());
  }

  private Optional<String> first(String uri) {
    return all(uri).stream().findFirst();
  }

  /** What the register takes such a service for; a CA may serve two purposes. */
  List<ServiceType> types(String typeIdentifier) {
    List<ServiceType> types = new ArrayList<>();
    switch (typeIdentifier) {
      case ListUris.CA_QC, ListUris.CA_PKC -> {
        add(types, ListUris.FOR_SIGNATURES, ServiceType.CA_FOR_SIGNATURES);
        add(types, ListUris.FOR_SEALS, ServiceType.CA_FOR_SEALS);
      }
      case ListUris.TSA, ListUris.TSA_QTST -> types.add(ServiceType.TIMESTAMPING);
      case ListUris.UNSPECIFIED -> add(types, ListUris.ATTESTATION, ServiceType.ATTESTATION);
      default -> {}
    }
    return types;
  }

  private void add(List<ServiceType> types, String uri, ServiceType type) {
    if (values.containsKey(uri)) {
      types.add(type);
    }
  }
}
