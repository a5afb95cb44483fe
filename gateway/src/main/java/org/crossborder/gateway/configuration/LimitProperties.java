// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one message may cost.
 *
 * @param document largest document that is submitted; it is held in memory while it is validated
 * @param parts most payloads of one AS4 message
 * @param payload largest payload of an AS4 message, after decompression
 * @param message largest AS4 message as it travels
 */
public record LimitProperties(
    @DefaultValue("10MB") DataSize document,
    @DefaultValue("100") @Min(1) int parts,
    @DefaultValue("100MB") DataSize payload,
    @DefaultValue("250MB") DataSize message) {}
