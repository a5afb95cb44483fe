// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.URI;
import java.util.List;

/** Versions of OASIS BDXR SMP. */
public enum SmpVersion {
  /** BDXR SMP 1.0. */
  V1("", "http://docs.oasis-open.org/bdxr/ns/SMP/2016/05", "SignedServiceMetadata"),
  /** BDXR SMP 2.0, whose paths begin with its own name (5.1). */
  V2("bdxr-smp-2/", "http://docs.oasis-open.org/bdxr/ns/SMP/2/ServiceMetadata", "ServiceMetadata");

  private final String prefix;
  private final String namespace;
  private final String root;

  SmpVersion(String prefix, String namespace, String root) {
    this.prefix = prefix;
    this.namespace = namespace;
    this.root = root;
  }

  /**
   * The services that DNS names publishers of this version with (BDXL 1.0, 2.2; eDelivery BDXL).
   */
  List<String> services() {
    return this == V1 ? List.of("Meta:SMP") : List.of("Meta:SMP2", "Meta:SMP");
  }

  String namespace() {
    return namespace;
  }

  String root() {
    return root;
  }

  /** Where the metadata of one document type of one participant are. */
  URI metadata(URI publisher, SmpQuery query) {
    String base = publisher.toString();
    return URI.create(
        (base.endsWith("/") ? base : base + "/")
            + prefix
            + query.participant().inPath()
            + "/services/"
            + query.documentType().inPath());
  }
}
