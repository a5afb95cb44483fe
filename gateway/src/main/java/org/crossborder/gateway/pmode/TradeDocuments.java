// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import org.crossborder.gateway.ebms.Service;

/** The one service of this network, and what can be asked of it. */
public final class TradeDocuments {
  /** The eb:Service of all exchanges. */
  public static final Service SERVICE = new Service("urn:crossborder:service:trade-documents");

  /** eb:Action: a sealed document, from exporter to importer. */
  public static final String DOCUMENT = "Document";

  /** eb:Action: what the importer says about it, the other way. */
  public static final String ACKNOWLEDGEMENT = "Acknowledgement";

  private TradeDocuments() {}
}
