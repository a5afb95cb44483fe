// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

/** Namespaces of TS 119 612, annex B, and the registry's own. */
final class ListNames {
  static final String TSL = "http://uri.etsi.org/02231/v2#";
  static final String TSLX = "http://uri.etsi.org/02231/v2/additionaltypes#";
  static final String REGISTRY = "urn:crossborder:trusted-list:1";
  static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

  private ListNames() {}
}
