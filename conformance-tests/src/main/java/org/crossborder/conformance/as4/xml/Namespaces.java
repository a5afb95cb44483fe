// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.xml;

/** The namespaces of an AS4 message. */
public final class Namespaces {
  public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  public static final String EB = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";
  public static final String EBBP = "http://docs.oasis-open.org/ebxml-bp/ebbp-signals-2.0";
  public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  public static final String DSIG11 = "http://www.w3.org/2009/xmldsig11#";
  public static final String DSIG_MORE = "http://www.w3.org/2021/04/xmldsig-more#";
  public static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
  public static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
  public static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  public static final String WSSE11 =
      "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd";
  public static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

  private static final String DECLARATIONS =
      declared("S12", SOAP)
          + declared("eb", EB)
          + declared("ebbp", EBBP)
          + declared("ds", DS)
          + declared("dsig11", DSIG11)
          + declared("dsig-more", DSIG_MORE)
          + declared("xenc", XENC)
          + declared("xenc11", XENC11)
          + declared("wsse", WSSE)
          + declared("wsse11", WSSE11)
          + declared("wsu", WSU);

  private Namespaces() {}

  /** A declaration of every prefix, for templates. */
  static String declarations() {
    return DECLARATIONS;
  }

  private static String declared(String prefix, String namespace) {
    return " xmlns:" + prefix + "=\"" + namespace + "\"";
  }
}
