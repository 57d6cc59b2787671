package org.concordat.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.FigureReader;
import org.concordat.intake.model.FigureRow;
import org.concordat.intake.model.FigureText;

/** Rows that are figures; one names itself by measure, council, area and period. */
record FigureForm(FigureReader reader) implements RowForm<NewFigure, FigureRow> {

    FigureForm() {
        this(new FigureReader());
    }

    @Override
    public Class<NewFigure> body() {
        return NewFigure.class;
    }

    @Override
    public Row<FigureRow> row(long number, NewFigure body) {
        return row(number, body.text());
    }

    @Override
    public Row<FigureRow> row(long number, Columns columns, List<String> texts) {
        return row(number, columns.figureText(texts));
    }

    private Row<FigureRow> row(long number, FigureText text) {
        return new Row<>(number, ref(text), reader.read(text));
    }

    private static String ref(FigureText text) {
        return Stream.of(text.measure(), text.council(), text.area(), text.period())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
