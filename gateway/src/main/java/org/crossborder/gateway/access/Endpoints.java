// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.util.List;

/**
 * Every endpoint of the gateway with the act that it is. The gateway does not start while one of
 * its controllers has an endpoint that is not here, so that none is open by an oversight.
 */
public final class Endpoints {
  /** The table. */
  public static final List<Endpoint> ALL =
      List.of(
          // AS4 authenticates its messages itself.
          new Endpoint("*", "/as4", Act.PUBLIC),
          new Endpoint("*", "/error", Act.PUBLIC),
          new Endpoint("GET", "/v1/openapi.json", Act.PUBLIC),
          new Endpoint("GET", "/actuator/health", Act.PUBLIC),
          new Endpoint("GET", "/actuator/health/**", Act.PUBLIC),
          new Endpoint("GET", "/actuator/**", Act.SEE_STATUS),
          new Endpoint("POST", "/v1/documents", Act.SUBMIT),
          new Endpoint("GET", "/v1/documents", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/events", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/content", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/acknowledgement", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/acknowledgements", Act.SEE),
          new Endpoint("POST", "/v1/documents/{id}/acknowledgements", Act.ACKNOWLEDGE),
          new Endpoint("GET", "/v1/documents/{id}/receipt", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/report", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/exchange", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/message", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/errors", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/parts/{position}", Act.SEE),
          new Endpoint("GET", "/v1/documents/{id}/evidence", Act.SEE),
          new Endpoint("GET", "/v1/deliveries", Act.TAKE_DELIVERIES),
          new Endpoint("POST", "/v1/deliveries/{id}/confirmation", Act.TAKE_DELIVERIES),
          new Endpoint("POST", "/v1/deliveries/{id}/refusal", Act.TAKE_DELIVERIES),
          new Endpoint("GET", "/v1/webhooks", Act.SEE_STATUS),
          new Endpoint("GET", "/v1/webhooks/{name}", Act.SEE_STATUS),
          new Endpoint("POST", "/v1/webhooks/{name}/on", Act.OPERATE),
          new Endpoint("POST", "/v1/webhooks/{name}/off", Act.OPERATE),
          new Endpoint("POST", "/v1/webhooks/{name}/replay", Act.OPERATE),
          new Endpoint("POST", "/v1/pings", Act.PING),
          new Endpoint("GET", "/v1/reconciliations", Act.SEE_ALL),
          new Endpoint("POST", "/v1/reconciliations", Act.OPERATE),
          new Endpoint("GET", "/v1/audit", Act.AUDIT),
          new Endpoint("GET", "/login", Act.PUBLIC),
          new Endpoint("GET", "/assets/gateway.css", Act.PUBLIC),
          new Endpoint("GET", "/", Act.OWN_ACCOUNT),
          new Endpoint("GET", "/password", Act.OWN_ACCOUNT),
          new Endpoint("POST", "/password", Act.OWN_ACCOUNT),
          new Endpoint("GET", "/accounts", Act.ADMINISTER),
          new Endpoint("POST", "/accounts", Act.ADMINISTER),
          new Endpoint("POST", "/accounts/{name}/password", Act.ADMINISTER),
          new Endpoint("POST", "/accounts/{name}/roles", Act.ADMINISTER),
          new Endpoint("POST", "/accounts/{name}/enabled", Act.ADMINISTER));

  private Endpoints() {}
}
