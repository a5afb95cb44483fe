// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import org.crossborder.gateway.ebms.Service;

/** The services of this network, and what can be asked of them. */
public final class TradeDocuments {
  /** The eb:Service of all exchanges of documents. */
  public static final Service SERVICE = new Service("urn:crossborder:service:trade-documents");

  /** eb:Action: a sealed document, from exporter to importer. */
  public static final String DOCUMENT = "Document";

  /** eb:Action: what the importer says about it, the other way. */
  public static final String ACKNOWLEDGEMENT = "Acknowledgement";

  /** The eb:Service of the daily reconciliation, apart from that of the documents. */
  public static final Service RECONCILIATION =
      new Service("urn:crossborder:service:reconciliation");

  /** eb:Action: what a Party states about the documents of a day (rule X06). */
  public static final String STATEMENT = "Statement";

  private TradeDocuments() {}
}
