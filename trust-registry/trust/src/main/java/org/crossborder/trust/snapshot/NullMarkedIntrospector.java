// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Lets the records say themselves what may be absent: a component that is neither @Nullable nor
 * {@link org.crossborder.trust.AbsentIsEmpty} is required.
 */
final class NullMarkedIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        ? Boolean.valueOf(!isNullable(parameter) && !mayBeAbsent(parameter))
        : super.hasRequiredMarker(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(
      MapperConfig<?> config, tools.jackson.databind.introspect.Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
            && !isNullable(parameter)
            && !mayBeAbsent(parameter)
        ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  private static boolean mayBeAbsent(AnnotatedParameter parameter) {
    return parameter.hasAnnotation(JsonSetter.class);
  }

  private static boolean isNullable(AnnotatedParameter parameter) {
    Executable owner = (Executable) parameter.getOwner().getAnnotated();
    AnnotatedType type = owner.getAnnotatedParameterTypes()[parameter.getIndex()];
    return type.isAnnotationPresent(Nullable.class);
  }
}
