// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

/** Identifiers of TS 119 612, annex D, and those that the registry adds. */
public final class ListUris {
  public static final String TAG = "http://uri.etsi.org/19612/TSLTag";
  public static final String MIME_TYPE = "application/vnd.etsi.tsl+xml";

  private static final String TRUSTED_LIST = "http://uri.etsi.org/TrstSvc/TrustedList/";
  private static final String SERVICE_TYPE = "http://uri.etsi.org/TrstSvc/Svctype/";

  public static final String CA_QC = SERVICE_TYPE + "CA/QC";
  public static final String CA_PKC = SERVICE_TYPE + "CA/PKC";
  public static final String TSA = SERVICE_TYPE + "TSA";
  public static final String TSA_QTST = SERVICE_TYPE + "TSA/QTST";
  public static final String UNSPECIFIED = SERVICE_TYPE + "unspecified";

  public static final String STATUS = TRUSTED_LIST + "Svcstatus/";
  public static final String GRANTED = STATUS + "granted";
  public static final String WITHDRAWN = STATUS + "withdrawn";
  public static final String RECOGNISED_AT_NATIONAL_LEVEL = STATUS + "recognisedatnationallevel";
  public static final String DEPRECATED_AT_NATIONAL_LEVEL = STATUS + "deprecatedatnationallevel";

  public static final String FOR_SIGNATURES = TRUSTED_LIST + "SvcInfoExt/ForeSignatures";
  public static final String FOR_SEALS = TRUSTED_LIST + "SvcInfoExt/ForeSeals";

  private static final String REGISTRY = "urn:crossborder:trust-service:";

  /** Attestation by a trusted third party; TS 119 612 has no type for it. */
  public static final String ATTESTATION = REGISTRY + "attestation";

  public static final String SERVICE_ID = REGISTRY + "id";
  public static final String PROVIDER_ID = REGISTRY + "provider";
  public static final String LEVEL = REGISTRY + "level";
  public static final String STATUS_REASON = REGISTRY + "status-reason";

  /** Which of its certificates the Party vouches for; one value each. */
  public static final String POLICY = REGISTRY + "limit:policy";

  public static final String EXTENDED_KEY_USAGE = REGISTRY + "limit:extended-key-usage";
  public static final String KEY_USAGE = REGISTRY + "limit:key-usage";
  public static final String PERMITTED_NAME = REGISTRY + "limit:permitted-name";

  /** Beside {@link #WITHDRAWN}: which of the register's statuses it is, and since when. */
  public static final String REGISTER_STATUS = REGISTRY + "status:";

  private ListUris() {}

  /** The type of a country's list (clause D.6). */
  public static String listType(String territory) {
    return TRUSTED_LIST + "TSLType/" + territory + "list";
  }

  /** The type of a community's list of lists (clause D.6). */
  public static String listOfListsType(String territory) {
    return TRUSTED_LIST + "TSLType/" + territory + "listofthelists";
  }

  /** How a country determines statuses (clause D.6). */
  public static String statusDetermination(String territory) {
    return TRUSTED_LIST + "StatusDetn/" + territory + "determination";
  }

  /** A country's rules (clause D.4). */
  public static String schemeRules(String territory) {
    return TRUSTED_LIST + "schemerules/" + territory;
  }
}
