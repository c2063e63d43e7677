// Package jsonline writes values of one type as JSON on one line, again and again. It writes the bytes of
// encoding/json without its escapes for HTML, in less time, and lets parts be written by somebody else.
package jsonline

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Part writes the values of one type wherever they stand.
type Part struct {
	of    reflect.Type
	write writer
}

// PartOf returns the part that a function writes by appending to a line.
func PartOf[T any](write func(line []byte, value *T) []byte) Part {
	return Part{reflect.TypeFor[T](), func(line []byte, at unsafe.Pointer) []byte { return write(line, (*T)(at)) }}
}

// Of returns a function that appends the JSON of a value to a line. It panics on what no advice holds: maps,
// interfaces, real numbers, types within themselves.
func Of[T any](parts ...Part) func(line []byte, value *T) []byte {
	write := of(reflect.TypeFor[T](), parts)
	return func(line []byte, value *T) []byte { return write(line, unsafe.Pointer(value)) }
}

// writer appends the JSON of the value at an address. Where in a value its fields lie, and what they are, is
// looked up once, when the writer is made: looking it up for every value takes most of the time.
type writer func(line []byte, at unsafe.Pointer) []byte

func of(t reflect.Type, parts []Part) writer {
	for _, part := range parts {
		if part.of == t {
			return part.write
		}
	}
	if t.Implements(textAppender) {
		return text(t)
	}
	switch t.Kind() {
	case reflect.String:
		return func(line []byte, at unsafe.Pointer) []byte { return String(line, *(*string)(at)) }
	case reflect.Bool:
		return func(line []byte, at unsafe.Pointer) []byte { return strconv.AppendBool(line, *(*bool)(at)) }
	case reflect.Int:
		return integer[int]
	case reflect.Int8:
		return integer[int8]
	case reflect.Int16:
		return integer[int16]
	case reflect.Int32:
		return integer[int32]
	case reflect.Int64:
		return integer[int64]
	case reflect.Pointer:
		return pointer(of(t.Elem(), parts))
	case reflect.Slice:
		return slice(of(t.Elem(), parts), t.Elem().Size())
	case reflect.Struct:
		return structure(fields(nil, t, 0, parts))
	}
	panic(fmt.Sprint("jsonline: ", t))
}

var textAppender = reflect.TypeFor[encoding.TextAppender]()

func text(t reflect.Type) writer {
	return func(line []byte, at unsafe.Pointer) []byte {
		text, err := reflect.NewAt(t, at).Interface().(encoding.TextAppender).AppendText(nil)
		if err != nil {
			panic(err)
		}
		return String(line, string(text))
	}
}

func integer[T int | int8 | int16 | int32 | int64](line []byte, at unsafe.Pointer) []byte {
	return strconv.AppendInt(line, int64(*(*T)(at)), 10)
}

func pointer(element writer) writer {
	return func(line []byte, at unsafe.Pointer) []byte {
		to := *(*unsafe.Pointer)(at)
		if to == nil {
			return append(line, "null"...)
		}
		return element(line, to)
	}
}

func slice(element writer, size uintptr) writer {
	return func(line []byte, at unsafe.Pointer) []byte {
		list := *(*[]struct{})(at) // of whatever elements: where they begin, and how many they are
		if list == nil {
			return append(line, "null"...)
		}
		begin, from := unsafe.Pointer(unsafe.SliceData(list)), len(line)
		for i := range list {
			line = element(append(line, ','), unsafe.Add(begin, uintptr(i)*size))
		}
		return enclosed(line, from, '[', ']')
	}
}

// enclosed puts brackets around what was appended, in which a comma stands before each element.
func enclosed(line []byte, from int, left, right byte) []byte {
	if len(line) == from {
		return append(line, left, right)
	}
	line[from] = left
	return append(line, right)
}

// field is one field of a struct, which may lie in structs embedded in it.
type field struct {
	name    string // as it is written, between a comma and a colon
	offset  uintptr
	omitted func(at unsafe.Pointer) bool // nil where it is never left out
	write   writer
}

func fields(list []field, t reflect.Type, within uintptr, parts []Part) []field {
	for i := range t.NumField() {
		f := t.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		offset := within + f.Offset
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			list = fields(list, f.Type, offset, parts)
		case f.IsExported() && name != "-":
			if name == "" {
				name = f.Name
			}
			list = append(list, field{"," + string(String(nil, name)) + ":", offset, omitted(f.Type, option), of(f.Type, parts)})
		}
	}
	return list
}

func structure(list []field) writer {
	return func(line []byte, at unsafe.Pointer) []byte {
		from := len(line)
		for i := range list {
			f := &list[i]
			value := unsafe.Add(at, f.offset)
			if f.omitted == nil || !f.omitted(value) {
				line = f.write(append(line, f.name...), value)
			}
		}
		return enclosed(line, from, '{', '}')
	}
}

// omitted tells when a field is left out by the option in its tag.
func omitted(t reflect.Type, option string) func(at unsafe.Pointer) bool {
	empty := option == "omitempty"
	switch {
	case !empty && option != "omitzero" || empty && t.Kind() == reflect.Struct:
		return nil
	case t.Kind() == reflect.String:
		return func(at unsafe.Pointer) bool { return *(*string)(at) == "" }
	case t.Kind() == reflect.Pointer:
		return func(at unsafe.Pointer) bool { return *(*unsafe.Pointer)(at) == nil }
	case empty && t.Kind() == reflect.Slice:
		return func(at unsafe.Pointer) bool { return len(*(*[]struct{})(at)) == 0 }
	}
	return func(at unsafe.Pointer) bool { return reflect.NewAt(t, at).Elem().IsZero() }
}

// String appends a text in quotation marks.
func String(line []byte, text string) []byte {
	if !plain(text) {
		return escaped(line, text)
	}
	line = append(append(line, '"'), text...)
	return append(line, '"')
}

// plain tells whether a text needs no escapes: it is ASCII without control characters, quotation marks
// and backslashes, or else it is worth a closer look.
func plain(text string) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(text); i += 8 {
		s := text[i : i+8]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		// a high bit is set where a byte is beyond ASCII or, less 0x20 or less 1, below 0
		if (x|(x-each*0x20)|((x^each*'"')-each)|((x^each*'\\')-each))&high != 0 {
			return closer(text[i:])
		}
	}
	return closer(text[i:])
}

func closer(text string) bool {
	ascii := true
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c == '"' || c == '\\' {
			return false
		} else if c >= utf8.RuneSelf {
			ascii = false
		}
	}
	return ascii || utf8.ValidString(text) && !strings.ContainsAny(text, "\u2028\u2029")
}

func escaped(line []byte, text string) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		panic(err)
	}
	return append(line, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
}
