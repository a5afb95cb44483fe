// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import com.nimbusds.jose.JWSObjectJSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.crossborder.conformance.scripted.Behind;
import org.crossborder.conformance.suite.Observations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry's publication as one module reads it. */
public final class RegistryReading {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RegistryClient client;
  private final Observations observations;

  RegistryReading(RegistryClient client, Observations observations) {
    this.client = client;
    this.observations = observations;
  }

  /** One resource. */
  public Behind.Answer get(String path) throws IOException {
    return client.get(path, observations);
  }

  /** The newest snapshot's content, unverified. */
  public JsonNode snapshot() throws IOException {
    JsonNode metadata = payload("/v1/metadata/snapshot.json");
    return json("/v1/snapshots/" + metadata.path("version").asLong());
  }

  /** The payload of signed metadata, unverified. */
  public JsonNode payload(String path) throws IOException {
    try {
      String jws = new String(found(path), StandardCharsets.UTF_8);
      return JSON.readTree(JWSObjectJSON.parse(jws).getPayload().toBytes());
    } catch (ParseException | JacksonException noJws) {
      throw new IOException(path + " is no JWS with a JSON payload", noJws);
    }
  }

  private JsonNode json(String path) throws IOException {
    try {
      return JSON.readTree(found(path));
    } catch (JacksonException noJson) {
      throw new IOException(path + " is no JSON", noJson);
    }
  }

  private byte[] found(String path) throws IOException {
    Behind.Answer resource = get(path);
    if (resource.status() != 200) {
      throw new IOException(path + " answers " + resource.status());
    }
    return resource.body();
  }
}
