// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The validator's configuration.
 *
 * @param document largest document that is read; a larger one is refused with 413
 * @param trust directory in which trust data is kept up to date by another program; without it,
 *     recognition is always INDETERMINATE
 */
@ConfigurationProperties("crossborder.validator")
record ValidatorProperties(@DefaultValue("10MB") DataSize document, @Nullable Path trust) {}
