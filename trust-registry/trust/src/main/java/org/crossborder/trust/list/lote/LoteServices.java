// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.lote;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.ServiceInformation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Services of a trusted entity and their history (TS 119 602, ServiceInformation). */
final class LoteServices {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LoteServices() {}

  static ObjectNode information(ServiceInformation service) {
    ObjectNode json =
        status(
            service.typeIdentifier(),
            service.names(),
            service.digitalIdentity(),
            service.status(),
            service.statusStartingTime(),
            service.extensions());
    LoteValues.uris(json, "SchemeServiceDefinitionURI", service.schemeDefinitionUris());
    LoteValues.array(
        json,
        "ServiceSupplyPoints",
        service.supplyPoints(),
        point -> JSON.objectNode().put("uriValue", point));
    LoteValues.uris(json, "ServiceDefinitionURI", service.tspDefinitionUris());
    return json;
  }

  static ObjectNode history(ServiceHistoryInstance before) {
    return status(
        before.typeIdentifier(),
        before.names(),
        before.digitalIdentity(),
        before.status(),
        before.statusStartingTime(),
        before.extensions());
  }

  private static ObjectNode status(
      String type,
      List<MultilingualText> names,
      ServiceDigitalIdentity identity,
      String status,
      Instant since,
      List<Extension> extensions) {
    ObjectNode json = JSON.objectNode();
    json.put("ServiceTypeIdentifier", type);
    LoteValues.texts(json, "ServiceName", names);
    json.set("ServiceDigitalIdentity", LoteValues.identity(identity));
    json.put("ServiceStatus", status);
    json.put("StatusStartingTime", Lote.time(since));
    LoteValues.array(json, "ServiceInformationExtensions", extensions, LoteValues::extension);
    return json;
  }
}
