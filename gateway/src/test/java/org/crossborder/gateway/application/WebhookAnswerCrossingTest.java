// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A single window that decides at once says so in its answer, and the sender is told. */
class WebhookAnswerCrossingTest {
  @TempDir Path folder;

  @Test
  void theSenderLearnsWhatTheAnswerToTheDeliverySaid() throws Exception {
    try (Neighbours neighbours =
        new Neighbours(folder, "--crossborder.gateway.acknowledgements.acceptance=by-backend")) {
      neighbours.singleWindow.stubFor(
          post(anyUrl())
              .willReturn(
                  okForContentType(
                      "application/vnd.crossborder.acknowledgement+json",
                      "{\"status\": \"ACCEPTED\", \"reasons\": []}")));

      JsonNode accepted = neighbours.cross("CO-1");

      assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
    }
  }
}
