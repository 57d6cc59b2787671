package org.concordat.catalogue;

import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.CountedBy;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Slug;

/** A measure as other rooms need it. */
public record MeasureEntry(Slug slug, String title, MeasureDefinition definition, int revision) {

    /** What sort of number it is. */
    public MeasureKind kind() {
        return definition.kind();
    }

    /** The unit of its value. */
    public String unit() {
        return definition.unit();
    }

    /** Which way it improves. */
    public Direction direction() {
        return definition.direction();
    }

    /** What it is computed from. */
    public ComputedFrom computedFrom() {
        return definition.computedFrom();
    }

    /** In which period a case counts; null for a measure that is not from cases. */
    public CountedBy countedBy() {
        return definition.countedBy();
    }

    /** How its value is rounded before its band is decided; null for not at all. */
    public Rounding rounding() {
        return definition.rounding();
    }

    /** The smallest sample; null for none. */
    public Integer minimumSample() {
        return definition.minimumSample();
    }

    /** Which percentile it is; null for any other kind. */
    public Integer percentile() {
        return definition.percentile();
    }

    /** For how many of its driver a rate is told; null for any other kind. */
    public Integer per() {
        return definition.per();
    }

    /** The measure whose figures a rate is divided by; null for any other kind. */
    public Slug driver() {
        return definition.driver();
    }
}
